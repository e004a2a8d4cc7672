/** The rules folder, compiled and described. */
@NullMarked
package exodx.knowledge;

import org.jspecify.annotations.NullMarked;
