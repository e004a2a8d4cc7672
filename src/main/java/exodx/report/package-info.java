/** One class a format. */
@NullMarked
package exodx.report;

import org.jspecify.annotations.NullMarked;
