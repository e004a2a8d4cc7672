/**
 * Everything that exists for a quick start: compiled rules and read knowledge, kept and found
 * again.
 */
@NullMarked
package exodx.start;

import org.jspecify.annotations.NullMarked;
