/** What a rule may conclude, and the catalogue of words that goes with each conclusion. */
@NullMarked
package exodx.advice;

import org.jspecify.annotations.NullMarked;
