package exodx.redaction;

import exodx.facts.Personal;
import exodx.messages.Captured;
import exodx.messages.Recognition;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Masks texts of one case. What is to be masked everywhere has to be learned first. */
final class TextRedactor {
  private static final int MAX_ROUNDS = 6;

  private final Masks masks = new Masks();
  private final Names names;
  private final Identifiers identifiers = new Identifiers(masks);
  private final Places places;
  private final Numbers numbers = new Numbers(masks);
  private final Labels labels;
  private final Function<String, List<Recognition>> messages;

  TextRedactor(
      Words words,
      Set<String> said,
      Personal personal,
      Function<String, List<Recognition>> messages) {
    this.names = new Names(masks, words, said);
    this.places = new Places(masks, names, personal);
    this.labels = new Labels(names, personal);
    this.messages = messages;
  }

  Identifiers identifiers() {
    return identifiers;
  }

  boolean isPersonal(String label) {
    return labels.isPersonal(label);
  }

  /** Learns the names in a text. */
  void learn(String text) {
    masks.skipThoseIn(text);
    forms(text, messages.apply(text));
  }

  /** Learns a value that names somebody as a whole. */
  void learnValue(String value) {
    masks.skipThoseIn(value);
    Spans spans = formed(value, List.of());
    boolean whole = spans.isFree(0, value.length());
    for (int[] free : spans.free(0, value.length())) {
      for (String one : value.substring(free[0], free[1]).split("[;{}\\[\\]]", -1)) {
        names.learn(one, whole);
      }
    }
  }

  /** Masks a text; what one mask leaves can look like something to be masked, so all look again. */
  String mask(String text) {
    return rounds(text, this::once);
  }

  /** Masks a value that names somebody as a whole; what has a form of its own keeps it. */
  String maskValue(String value) {
    return rounds(
        value,
        text -> {
          Spans spans = formed(text, List.of());
          boolean whole = spans.isFree(0, text.length());
          for (int[] free : spans.free(0, text.length())) {
            if (whole || !names.saysAll(text.substring(free[0], free[1]))) {
              names.mask(text, free[0], free[1], spans);
            }
          }
          return spans.masked();
        });
  }

  /** Masks the name of a file, in which every word can name somebody. */
  String maskName(String name) {
    return rounds(
        name,
        text -> {
          Spans spans = formed(text, List.of());
          names.maskUnknown(text, 0, text.length(), spans);
          return spans.masked();
        });
  }

  /** Masks a path to a file: every folder in it can name somebody, whatever it is called. */
  String maskPath(String path) {
    return masks.of(Masks.Kind.PATH, path);
  }

  /** Finds what is personal by its form. */
  private Spans formed(String text, List<Recognition> told) {
    Spans spans = new Spans(text);
    told.forEach(one -> spans.tell(one.start(), one.end()));
    Matcher mask = Masks.MASK.matcher(text);
    while (mask.find()) {
      spans.keep(mask.start(), mask.end());
    }
    identifiers.find(spans);
    places.find(text, spans);
    return spans;
  }

  private static String rounds(String text, UnaryOperator<String> once) {
    String before = text;
    for (int round = 0; round < MAX_ROUNDS && !before.isBlank(); round++) {
      String after = once.apply(before);
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private String once(String text) {
    List<Recognition> told = messages.apply(text);
    Spans rest = forms(text, told);
    // In a message that is known only its values can name somebody.
    int from = 0;
    for (Recognition one : told) {
      if (one.start() >= from) {
        prose(text, from, one.start(), rest);
        from = one.start();
      }
      message(text, one, rest);
      from = Math.max(from, one.end());
    }
    prose(text, from, text.length(), rest);
    return rest.masked();
  }

  private void prose(String text, int from, int to, Spans spans) {
    names.maskProse(text, from, to, spans);
  }

  private void message(String text, Recognition one, Spans spans) {
    for (Captured captured : one.values().values()) {
      int at = captured.raw().isBlank() ? -1 : text.indexOf(captured.raw(), one.start());
      if (at >= 0 && at < one.end()) {
        names.maskUnknown(text, at, Math.min(text.length(), at + captured.raw().length()), spans);
      }
    }
    names.maskLearned(text, one.start(), one.end(), spans);
  }

  private Spans forms(String text, List<Recognition> told) {
    Spans spans = formed(text, told);
    labels.find(text, spans);
    numbers.find(spans);
    return spans;
  }
}
