/** Fact files and pastes, read into a tree that remembers where each value stands. */
@NullMarked
package exodx.facts;

import org.jspecify.annotations.NullMarked;
