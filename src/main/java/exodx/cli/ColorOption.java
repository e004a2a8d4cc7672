package exodx.cli;

import exodx.report.Style;
import exodx.report.TextPage;
import picocli.CommandLine.Option;

/** The option that says when to use colour; shared by all commands that print for people. */
final class ColorOption {
  /** When to use colour. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description =
          "Colour: auto, always or never (default: auto, which is on a terminal unless NO_COLOR is"
              + " set).")
  private When when = When.AUTO;

  /** Returns how the parts of a text stand out. */
  Style style(Environment environment) {
    return switch (when) {
      case ALWAYS -> Style.COLOUR;
      case NEVER -> Style.PLAIN;
      case AUTO -> suits(environment) ? Style.COLOUR : Style.PLAIN;
    };
  }

  /** Returns a page on standard output. */
  TextPage page(Environment environment) {
    return new TextPage(environment.out(), style(environment), environment.columns());
  }

  private static boolean suits(Environment environment) {
    return environment.terminal()
        && environment.variable("NO_COLOR").isEmpty()
        && environment.variable("TERM").filter("dumb"::equals).isEmpty();
  }
}
