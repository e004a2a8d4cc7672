package exodx.report;

/**
 * How parts of a text report stand out: by colour on a terminal, elsewhere by their words alone.
 */
public enum Style {
  /** No escape sequences at all. */
  PLAIN("", "", "", "", "", ""),
  /** The eight colours that every terminal has. */
  COLOUR("\u001b[1m", "\u001b[2m", "\u001b[31m", "\u001b[32m", "\u001b[33m", "\u001b[0m");

  private final String bold;
  private final String dim;
  private final String red;
  private final String green;
  private final String yellow;
  private final String end;

  Style(String bold, String dim, String red, String green, String yellow, String end) {
    this.bold = bold;
    this.dim = dim;
    this.red = red;
    this.green = green;
    this.yellow = yellow;
    this.end = end;
  }

  public String heading(String text) {
    return bold + text + end;
  }

  public String quiet(String text) {
    return dim + text + end;
  }

  public String good(String text) {
    return green + text + end;
  }

  public String bad(String text) {
    return red + text + end;
  }

  public String doubtful(String text) {
    return yellow + text + end;
  }
}
