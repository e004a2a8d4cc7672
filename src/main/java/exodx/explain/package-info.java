/** Why something follows in a case, why something else does not, and what would change it. */
@NullMarked
package exodx.explain;

import org.jspecify.annotations.NullMarked;
