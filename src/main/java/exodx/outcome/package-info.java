/** The answer to a case as data, and what differs between two of them. */
@NullMarked
package exodx.outcome;

import org.jspecify.annotations.NullMarked;
