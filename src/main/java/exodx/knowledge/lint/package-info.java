/**
 * Finds mistakes in rules, words and cases, and says where they are and what was probably meant.
 */
@NullMarked
package exodx.knowledge.lint;

import org.jspecify.annotations.NullMarked;
