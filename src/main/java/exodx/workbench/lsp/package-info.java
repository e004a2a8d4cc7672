/** The language server: what editors ask while somebody writes rules. */
@NullMarked
package exodx.workbench.lsp;

import org.jspecify.annotations.NullMarked;
