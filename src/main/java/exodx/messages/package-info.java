/**
 * Recognises messages inside messy pasted text.
 *
 * <p>Knowledge owners write a message as its vendor prints it, with named placeholders. People
 * paste the same message wrapped, quoted, escaped, glued, masked or cut. {@link
 * exodx.messages.PastedText} folds that noise away once, {@link exodx.messages.MessageTemplate}
 * aligns its literal text with what is left, and {@link exodx.messages.Captured} tells what stood
 * at each placeholder and how far it can be trusted. A value is never repaired.
 */
@NullMarked
package exodx.messages;

import org.jspecify.annotations.NullMarked;
