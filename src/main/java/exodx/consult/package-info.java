/** Conversations with a person: a consultation that asks for facts, and lessons that ask back. */
@NullMarked
package exodx.consult;

import org.jspecify.annotations.NullMarked;
