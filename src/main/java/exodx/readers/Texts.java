package exodx.readers;

import exodx.facts.Evidence;
import exodx.facts.Vocabulary;
import exodx.messages.Captured;
import exodx.messages.Form;
import exodx.messages.Recognition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All texts of an input together, and the messages in them. */
final class Texts {
  private static final int SHORTEST_MESSAGE = 30;

  private final Vocabulary vocabulary;
  private final Evidence evidence;
  private final String folded;
  private final Map<Paste, List<Recognition>> messages = new HashMap<>();
  private final Set<String> conflicts = new HashSet<>();
  private final Map<String, Boolean> answers = new HashMap<>();

  /** The same error is looked at for its person, its case, and what is left beside it. */
  private final Map<String, List<Recognition>> recognised = new HashMap<>();

  /**
   * @param known identifiers that are known to be in conflict
   */
  Texts(Vocabulary vocabulary, List<Paste> pastes, Set<String> known) {
    this.vocabulary = vocabulary;
    evidence = vocabulary.sources().evidence();
    conflicts.addAll(known);
    StringBuilder all = new StringBuilder();
    for (Paste paste : pastes) {
      all.append(paste.text()).append('\n');
      List<Recognition> found = recognise(paste.text());
      messages.put(paste, found);
      found.forEach(one -> conflicts.addAll(parts(one, "conflict")));
    }
    folded = all.toString().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** Returns the messages that the rules know in a text. */
  List<Recognition> recognise(String text) {
    Vocabulary.Recogniser recogniser = vocabulary.recogniser();
    return recogniser == null || text.isBlank()
        ? List.of()
        : recognised.computeIfAbsent(text, recogniser::recognise);
  }

  /** Returns the messages of a paste. */
  List<Recognition> messages(Paste paste) {
    return messages.getOrDefault(paste, List.of());
  }

  /** True for a text that is long enough for a message. */
  static boolean isLong(String text) {
    return text.length() > SHORTEST_MESSAGE;
  }

  /** Returns the messages in what an object prints; a short text is none. */
  List<Recognition> messages(PrintedObject object) {
    return object.properties().values().stream()
        .filter(value -> isLong(value.text()))
        .flatMap(value -> recognise(value.text()).stream())
        .toList();
  }

  /** True when nobody knows messages, so that every text may be one. */
  boolean unread() {
    return vocabulary.recogniser() == null;
  }

  /** Returns what a message says that has this meaning, in small letters. */
  List<String> parts(Recognition message, String meaning) {
    List<String> parts = new ArrayList<>();
    evidence
        .messages()
        .getOrDefault(message.template(), Map.of())
        .forEach(
            (name, means) -> {
              Captured captured = message.values().get(name);
              if (means.equals(meaning)
                  && captured != null
                  && captured.form() == Form.WELL_FORMED) {
                parts.add(captured.raw().strip().toLowerCase(Locale.ROOT));
              }
            });
    return parts;
  }

  /** Returns what a message says about an object, by kind and property, in small letters. */
  Map<String, String> said(Recognition message) {
    Map<String, String> said = new HashMap<>();
    for (String meaning : evidence.messages().getOrDefault(message.template(), Map.of()).values()) {
      int dot = meaning.indexOf('.');
      if (dot > 0) {
        parts(message, meaning)
            .forEach(
                value ->
                    said.put(
                        meaning.substring(0, dot + 1)
                            + PrintedObject.fold(meaning.substring(dot + 1)),
                        value));
      }
    }
    return said;
  }

  /** True when messages tell two things of what a person has only once. */
  boolean contradict(List<Recognition> some) {
    Map<String, String> said = new HashMap<>();
    for (Recognition message : some) {
      for (Map.Entry<String, String> one : said(message).entrySet()) {
        String before = said.put(one.getKey(), one.getValue());
        if (before != null && !before.equals(one.getValue())) {
          return true;
        }
      }
    }
    return false;
  }

  /** True for an identifier that two objects want: it proves nothing. */
  boolean inConflict(String identifier) {
    return conflicts.contains(identifier.toLowerCase(Locale.ROOT));
  }

  Set<String> conflicts() {
    return conflicts;
  }

  /** True when the texts fulfil a pattern of a clue. */
  boolean fulfil(String pattern) {
    return pattern.startsWith("!")
        ? !fulfil(pattern.substring(1))
        : answers.computeIfAbsent(pattern, one -> Glob.matches(one, folded));
  }
}
