package exodx.knowledge.lint;

import exodx.knowledge.NameKind;
import exodx.problem.SourceText;

/**
 * A name that stands somewhere in the rules, their words or their cases.
 *
 * @param kind what is named
 * @param name the name; of a field with its key or type and a dot in front
 * @param file the file
 * @param from where it begins
 * @param to where it ends
 * @param defines true where it is declared, or has its words
 */
public record Use(NameKind kind, String name, SourceText file, int from, int to, boolean defines) {}
