package exodx.consult;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.Guid;
import exodx.report.TextPage;
import java.util.ArrayList;
import java.util.List;

/** Prints facts in the words of the vocabulary. */
final class FactList {
  private final TextPage page;

  FactList(TextPage page) {
    this.page = page;
  }

  /** Prints everything that is known; returns false when nothing is. */
  boolean write(CaseFacts facts) {
    boolean any = false;
    for (Fact fact : facts.facts()) {
      if (!fact.values().isEmpty()) {
        any = true;
        page.wrapped(2, fact.type().doc() + (fact.index() > 0 ? ", " + (fact.index() + 1) : ""));
        for (FactField field : fact.type().fields()) {
          Object value = fact.get(field.name());
          if (value != null) {
            line(fact.path(field.name()), field, value);
          }
        }
      }
    }
    return any;
  }

  private void line(String path, FactField field, Object value) {
    String said = field.doc().isEmpty() ? path : field.doc();
    if (value instanceof String text && text.lines().count() > 1) {
      page.wrapped(4, "- ", said + ":");
      text.lines().forEach(one -> page.unwrapped(6, "| " + one));
    } else {
      page.wrapped(4, "- ", said + ": " + words(value));
    }
  }

  /** Returns everything that is known, a line for each fact. */
  static List<String> lines(CaseFacts facts) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      for (FactField field : fact.type().fields()) {
        Object value = fact.get(field.name());
        if (value != null) {
          String said = field.doc().isEmpty() ? fact.path(field.name()) : field.doc();
          lines.add(said + ": " + words(value).replaceAll("\\s+", " "));
        }
      }
    }
    return lines;
  }

  /** Says a value in a person's words. */
  static String words(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "none"
          : String.join(", ", list.stream().map(String::valueOf).toList());
    }
    if (value instanceof Guid guid && !guid.text().isEmpty()) {
      return guid.isWellFormed() ? guid.text() : guid + " (" + guid.form().words() + ")";
    }
    String text = value instanceof Guid ? "" : value.toString();
    return text.isBlank() ? "known to be empty" : text;
  }
}
