/** One case through one session. */
@NullMarked
package exodx.reasoning;

import org.jspecify.annotations.NullMarked;
