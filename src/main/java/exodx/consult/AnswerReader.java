package exodx.consult;

import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.facts.FactField;
import exodx.facts.Guid;
import exodx.facts.Vocabulary;
import exodx.messages.Form;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a person typed as the answer to a question. */
final class AnswerReader {
  static final String NONE = "none";

  /** Up to a comma that stands in no quotes. */
  private static final Pattern LIST_PART = Pattern.compile("(?:\"[^\"]*\"|[^,\"]|\")+");

  private static final Pattern NOBODY =
      Pattern.compile("(?:no|not yet|nobody|no one|none)[.!]?", Pattern.CASE_INSENSITIVE);
  private static final Pattern YES =
      Pattern.compile(
          "^(?:y(?=,|$)|(?:yes|approved|by)\\b)[\\s,.:;-]*(?:(?:approved )?by\\b\\s*)?",
          Pattern.CASE_INSENSITIVE);

  private final Vocabulary vocabulary;

  AnswerReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Says what an answer to a question looks like. */
  static String form(FactField field) {
    if (field.together() != null) {
      return "a name; no: nobody has agreed";
    }
    return switch (field.type()) {
      case TRUTH -> "yes or no";
      case NUMBER -> "a whole number";
      case TEXT ->
          field.recognise()
              ? "paste the text, then an empty line or a line with a single dot; none: there is"
                  + " no text"
              : "a text" + example(field) + "; none: it is empty";
      case GUID -> "a GUID as it is printed; none: it is empty";
      case DATE -> "a date such as 2024-05-31";
      case TEXTS ->
          "one or more, separated by commas" + example(field) + "; none: the list is empty";
      case WORD -> "one of " + String.join(", ", field.words());
    };
  }

  /** Returns the words that can be completed in an answer. */
  static List<String> words(FactField field) {
    return switch (field.type()) {
      case TRUTH -> List.of("yes", "no");
      case WORD -> field.words();
      case TEXT, TEXTS -> Stream.concat(field.examples().stream(), Stream.of(NONE)).toList();
      case GUID -> List.of(NONE);
      case NUMBER, DATE -> List.of();
    };
  }

  private static String example(FactField field) {
    return field.examples().isEmpty() ? "" : " such as " + field.examples().get(0);
  }

  Answer read(Question question, CaseFacts facts, String typed) {
    String text = typed.strip();
    FactField field = question.field();
    if (text.isEmpty()) {
      return new Answer.Wrong("nothing was typed", "help lists what can be typed");
    }
    if (!field.recognise() && text.lines().count() > 1) {
      return new Answer.Wrong("this question takes a single line", form(field));
    }
    Optional<String> meant = isQuoted(text) ? Optional.empty() : Request.nearlyMeant(text);
    if (meant.isPresent()) {
      return new Answer.Wrong(
          "\"" + text + "\" looks like \"" + meant.get() + "\"",
          "put it in double quotes if it is the answer");
    }
    if (field.type() == FactField.Type.TEXTS) {
      return new Answer.Known(list(text), "");
    }
    boolean none = isNone(text) && takesNone(field);
    String value = field.together() == null ? text : who(text);
    return value.isEmpty() && !none && !NOBODY.matcher(text).matches()
        ? new Answer.Wrong("\"" + text + "\" does not say who", form(field))
        : one(question, facts, unquoted(none ? "" : value), text);
  }

  /** The name behind a yes; empty for a no and for a yes alone. */
  private static String who(String text) {
    return NOBODY.matcher(text).matches() ? "" : YES.matcher(text).replaceFirst("");
  }

  private Answer one(Question question, CaseFacts facts, String value, String typed) {
    FactField field = question.field();
    String word =
        switch (field.type()) {
          case TRUTH -> truth(value);
          case WORD -> word(field, value);
          default -> value;
        };
    Optional<Object> known;
    try {
      known = new FactEdits(vocabulary).set(facts, question.path(), word).value(question.path());
    } catch (ProblemsException e) {
      return new Answer.Wrong("\"" + typed + "\" " + wrong(field), hint(field, value));
    }
    if (known.isEmpty()) {
      return new Answer.Wrong("a fact file cannot hold this", "type unknown without quotes");
    }
    if (known.get() instanceof Guid guid && guid.isUnusable()) {
      return guid.form() == Form.PLACEHOLDER
          ? new Answer.Wrong("\"" + typed + "\" is no GUID", form(field) + "; unknown")
          : new Answer.Known(guid, "it is " + guid.form().words() + ", so no command can use it");
    }
    boolean guessed = field.type() == FactField.Type.WORD && !letters(typed).equals(letters(word));
    return new Answer.Known(known.get(), guessed ? "it is taken for " + word : "");
  }

  private static boolean isNone(String text) {
    return text.equalsIgnoreCase(NONE);
  }

  private static boolean takesNone(FactField field) {
    return field.type() == FactField.Type.TEXT || field.type() == FactField.Type.GUID;
  }

  private static String truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
      case "y", "yep", "yeah", "correct", "right", "on", "enabled" -> "yes";
      case "n", "nope", "not", "off", "disabled" -> "no";
      default -> value;
    };
  }

  /**
   * Finds the word that is meant: spaces, hyphens and capitals do not matter, and the beginning of
   * one word alone is enough.
   */
  private static String word(FactField field, String value) {
    String typed = letters(value);
    List<String> same = field.words().stream().filter(word -> letters(word).equals(typed)).toList();
    List<String> some =
        same.isEmpty() && typed.length() > 2
            ? field.words().stream().filter(word -> letters(word).startsWith(typed)).toList()
            : same;
    return some.size() == 1 ? some.get(0) : value;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean isQuoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
  }

  private static String unquoted(String text) {
    return isQuoted(text) ? text.substring(1, text.length() - 1) : text;
  }

  /** Reads a list as people type it, or as PowerShell prints it: {@code {a, b}}. */
  private static List<String> list(String text) {
    boolean braces = text.startsWith("{") && text.endsWith("}");
    String inner = braces ? text.substring(1, text.length() - 1) : text;
    List<String> items = new ArrayList<>();
    Matcher parts = LIST_PART.matcher(inner);
    while (parts.find()) {
      String item = unquoted(parts.group().strip()).strip();
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    return items.size() == 1 && isNone(items.get(0)) ? List.of() : List.copyOf(items);
  }

  private static String wrong(FactField field) {
    return switch (field.type()) {
      case TRUTH -> "is neither yes nor no";
      case NUMBER -> "is no whole number";
      case DATE -> "is no date";
      case WORD -> "is none of the words";
      case TEXT, GUID, TEXTS -> "is no answer";
    };
  }

  private static String hint(FactField field, String value) {
    return field.type() == FactField.Type.WORD
        ? DidYouMean.nearest(value, field.words())
            .map(word -> "you meant \"" + word + "\"?")
            .orElse(form(field))
        : form(field);
  }
}
