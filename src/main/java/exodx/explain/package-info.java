/** Why something does not follow in a case. */
@NullMarked
package exodx.explain;

import org.jspecify.annotations.NullMarked;
