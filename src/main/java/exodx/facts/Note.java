package exodx.facts;

/**
 * Something that a person should know about how a case was read.
 *
 * @param kind what it is about
 * @param file the file as the person named it
 * @param line 1-based line, 0 when the whole file is meant
 * @param text the words
 */
public record Note(Kind kind, String file, int line, String text) {

  /** What a note is about. */
  public enum Kind {
    /** An object was understood, and its values were taken. */
    READ,
    /** A value was not used, because it is cut, masked, or of no known form. */
    UNUSABLE,
    /** An object was not used, because it does not say whose it is. */
    UNCLEAR,
    /** It is not known whose case this is. */
    WHOSE,
    /** An object is of no use for the case, and why. */
    LEFT_OUT,
    /** Two places say different things, so neither is used. */
    CONFLICT
  }

  /** Returns the words with the place they are about. */
  public String placed() {
    return line > 0 ? file + ":" + line + ": " + text : file + ": " + text;
  }
}
