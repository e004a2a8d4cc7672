package exodx.consult;

import exodx.advice.Catalogue;
import exodx.advice.Shell;
import java.util.Comparator;
import java.util.List;

/** Gives codes their words. */
final class Codes {
  private final Catalogue catalogue;

  Codes(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns what a code stands for, for example {@code diagnosis: The fuse is blown (fuse)}. */
  String named(String code) {
    return kind(code) + titled(code);
  }

  /** Names codes, the diagnoses among them first. */
  List<String> diagnosesFirst(List<String> some) {
    return some.stream()
        .sorted(Comparator.comparing(code -> !catalogue.diagnoses().containsKey(code)))
        .map(this::named)
        .toList();
  }

  /** Returns the title of a code, and the code. */
  String titled(String code) {
    String title = title(code);
    return title.isEmpty() ? code : title + " (" + code + ")";
  }

  private String kind(String code) {
    if (catalogue.diagnoses().containsKey(code)) {
      return "diagnosis: ";
    }
    if (catalogue.steps().containsKey(code)) {
      return "step: ";
    }
    return catalogue.checks().containsKey(code) ? "check: " : "";
  }

  /** Returns the words of a code; a value that only a case can fill in reads "...". */
  String title(String code) {
    return catalogue.title(code);
  }

  /** Says how a shell is opened; empty when the rules do not say. */
  String opening(String shell) {
    Shell known = catalogue.shells().get(shell);
    return known == null ? "" : known.open();
  }
}
