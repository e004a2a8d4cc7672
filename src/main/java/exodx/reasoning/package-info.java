/** One case through one session, and rules matched over known and unknown values. */
@NullMarked
package exodx.reasoning;

import org.jspecify.annotations.NullMarked;
