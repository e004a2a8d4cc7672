/** Rules changed one condition at a time, for tests of the cases. */
@NullMarked
package exodx.mutation;

import org.jspecify.annotations.NullMarked;
