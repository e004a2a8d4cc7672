/** Errors as data: one record for everything that can be wrong with what a person wrote. */
@NullMarked
package exodx.problem;

import org.jspecify.annotations.NullMarked;
