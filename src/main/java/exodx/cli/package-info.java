/** The command line: one class a command. */
@NullMarked
package exodx.cli;

import org.jspecify.annotations.NullMarked;
