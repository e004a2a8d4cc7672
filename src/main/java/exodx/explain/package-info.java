/** Proof and missing facts: explanations as data. */
@NullMarked
package exodx.explain;

import org.jspecify.annotations.NullMarked;
