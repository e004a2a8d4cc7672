package exodx.knowledge.lint;

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
public record Use(Kind kind, String name, SourceText file, int from, int to, boolean defines) {

  /** What can be named. */
  public enum Kind {
    /** A rule. */
    RULE("rule"),
    /** A diagnosis. */
    DIAGNOSIS("diagnosis"),
    /** A check. */
    CHECK("check"),
    /** A step. */
    STEP("step"),
    /** A warning. */
    WARNING("warning"),
    /** A reason of a withheld step. */
    REASON("reason"),
    /** A declared type, or the key of its facts. */
    TYPE("type"),
    /** A field of a type. */
    FIELD("field"),
    /** A word of an enum. */
    WORD("word"),
    /** A shell. */
    SHELL("shell");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word for people. */
    public String word() {
      return word;
    }
  }
}
