package exodx.facts;

import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes names of people and organisations out of a case before anything else looks at it.
 *
 * <p>The same value always gets the same mask, numbered in the order of appearance, so that the
 * case still reasons alike. What tells something by its form keeps the form: a broken identifier
 * stays broken, an all-zero one stays zero. Masking twice is masking once.
 */
public final class Redactor {
  private static final Pattern NAME_END = Pattern.compile("\\.(?i:json|ya?ml|txt|log|md|csv)$");
  private static final Pattern MASK =
      Pattern.compile(
          "(?:text|path|account)-\\d+|(?:user-\\d+@|org-\\d+\\.)(?:mail\\.)?masked\\.example"
              + "|\\d{8}-0000-4000-8000-\\d{12}");

  private static final int MAX_ROUNDS = 8;

  private Redactor() {}

  /** Masks what can be told by its form alone; JSON and YAML stay well formed. */
  public static SourceText mask(SourceText source) {
    return new SourceText(maskedName(source.name()), masked(source.text()));
  }

  private static String maskedName(String name) {
    Matcher end = NAME_END.matcher(name);
    int dot = end.find() ? end.start() : name.length();
    return masked(name.substring(0, dot)) + name.substring(dot);
  }

  /** What one mask leaves can look like something to be masked, so that all look once more. */
  private static String masked(String text) {
    String before = text;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String after = maskedOnce(before);
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  /** In this order, because each kind can stand inside of the kinds before it. */
  private static String maskedOnce(String text) {
    String masked = PathMask.mask(text);
    masked = AddressMask.mask(masked);
    masked = AccountMask.mask(masked);
    masked = OrganisationMask.mask(masked);
    return GuidMask.mask(masked);
  }

  /**
   * Masks the values that the vocabulary calls personal, whatever their form. Truths, numbers,
   * dates, identifiers and words of a list stay: alone they name nobody.
   */
  public static CaseFacts mask(CaseFacts facts) {
    Numbering numbers = new Numbering();
    facts.facts().forEach(fact -> fact.values().values().forEach(v -> skipMasks(numbers, v)));
    List<Fact> masked = facts.facts().stream().map(fact -> masked(fact, numbers)).toList();
    List<Note> notes = new ArrayList<>(facts.notes());
    for (Fact fact : facts.facts()) {
      fact.values()
          .forEach(
              (field, value) -> {
                if (isHiddenIdentifier(value)) {
                  notes.add(
                      new Note(
                          Note.Kind.UNUSABLE,
                          value.file(),
                          value.line(),
                          fact.path(field)
                              + " is printed as bytes, which cannot be masked; it is"
                              + " not used"));
                }
              });
    }
    return new CaseFacts(facts.name(), facts.source(), masked, notes);
  }

  private static void skipMasks(Numbering numbers, Fact.Value value) {
    if (value.value() instanceof String text) {
      numbers.skipThoseIn(text, "text-");
    } else if (value.value() instanceof List<?> texts) {
      texts.forEach(text -> numbers.skipThoseIn(String.valueOf(text), "text-"));
    }
  }

  private static Fact masked(Fact fact, Numbering numbers) {
    Map<String, Fact.Value> values = new LinkedHashMap<>(fact.values());
    for (FactField field : fact.type().fields()) {
      Fact.Value value = values.get(field.name());
      if (value != null && isHiddenIdentifier(value)) {
        values.remove(field.name());
      } else if (value != null && field.personal()) {
        values.put(
            field.name(),
            new Fact.Value(masked(field, value.value(), numbers), value.line(), value.file(), ""));
      }
    }
    return new Fact(fact.type(), fact.index(), values);
  }

  /**
   * True for an identifier that was read from bytes, which no mask of the text could see. Masked
   * now, it would no longer be the same as where it is written out.
   */
  private static boolean isHiddenIdentifier(Fact.Value value) {
    return value.value() instanceof Guid guid
        && guid.isWellFormed()
        && !value.text().isEmpty()
        && !MASK.matcher(guid.text()).matches();
  }

  private static Object masked(FactField field, Object value, Numbering numbers) {
    if (field.type() == FactField.Type.TEXT && value instanceof String text) {
      return masked(text, numbers);
    }
    if (field.type() == FactField.Type.TEXTS && value instanceof List<?> texts) {
      List<String> all = new ArrayList<>();
      texts.forEach(text -> all.add(masked(String.valueOf(text), numbers)));
      return List.copyOf(all);
    }
    return value;
  }

  private static String masked(String text, Numbering numbers) {
    return text.isBlank() || MASK.matcher(text).matches() ? text : "text-" + numbers.of(text);
  }
}
