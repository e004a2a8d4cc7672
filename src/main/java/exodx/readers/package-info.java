/**
 * Reads what people paste and export into facts: finds printed objects of any format in a text,
 * tells what each is, and takes from it what the vocabulary says stands in it.
 */
@NullMarked
package exodx.readers;

import org.jspecify.annotations.NullMarked;
