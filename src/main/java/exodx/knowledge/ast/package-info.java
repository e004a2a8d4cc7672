/** Rules as trees, made by the parsers of the rule engine: what every reader of rule text uses. */
@NullMarked
package exodx.knowledge.ast;

import org.jspecify.annotations.NullMarked;
