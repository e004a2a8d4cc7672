/** Takes what names people, organisations and their machines out of a case. */
@NullMarked
package exodx.redaction;

import org.jspecify.annotations.NullMarked;
