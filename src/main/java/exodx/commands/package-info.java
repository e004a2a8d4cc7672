/**
 * Prepared PowerShell commands: a template written by a knowledge owner, with named places for
 * values.
 *
 * <p>A person runs what this package renders, so a value must never be able to become code. Text is
 * never concatenated elsewhere: a template says where values go, the quoting rule of the language
 * says how, and whatever is unknown, malformed or suspicious is refused with a reason instead of
 * being rendered.
 */
@NullMarked
package exodx.commands;

import org.jspecify.annotations.NullMarked;
