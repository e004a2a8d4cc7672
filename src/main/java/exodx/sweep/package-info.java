/**
 * A whole organisation at once: exports of its objects are joined into one case for each person
 * concerned, and all cases are answered. What the exports are called, how they are told apart and
 * what their columns mean stands in the rules folder.
 */
@NullMarked
package exodx.sweep;

import org.jspecify.annotations.NullMarked;
