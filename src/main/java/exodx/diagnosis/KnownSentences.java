package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.DiagnosisText;
import exodx.advice.Catalogue.Known;
import exodx.advice.Conclusion;
import exodx.advice.Withheld;
import exodx.facts.RecognisedMessage;
import exodx.proof.Texts;
import exodx.reasoning.DerivedFields;
import exodx.reasoning.Inference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says of a cause what is known of it in a case, and what is not. */
final class KnownSentences {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final int MOST = 3;

  private final Catalogue catalogue;
  private final Inference inference;

  KnownSentences(Catalogue catalogue, Inference inference) {
    this.catalogue = catalogue;
    this.inference = inference;
  }

  List<String> of(DiagnosisText words) {
    return words.knownOrNone().stream().map(this::sentence).flatMap(Optional::stream).toList();
  }

  private Optional<String> sentence(Known known) {
    List<String> items =
        inference
            .named(known.of())
            .filter(thing -> fits(thing, known.whenOrNone()))
            .flatMap(thing -> item(thing, known.item()).stream())
            .distinct()
            .toList();
    if (items.isEmpty()) {
      return Optional.ofNullable(known.otherwise());
    }
    List<String> told = items.subList(0, Math.min(MOST, items.size()));
    String more = items.size() > MOST ? " and " + (items.size() - MOST) + " more" : "";
    return Optional.of(Texts.fill(known.text(), Map.of("all", String.join("; ", told) + more)));
  }

  /** A field of what a fact file or a rule gave, or a named value of a conclusion or message. */
  private static @Nullable Object value(Object thing, String name) {
    if (thing instanceof Conclusion conclusion) {
      return thing instanceof Withheld withheld && name.equals("reason")
          ? withheld.reason()
          : name.equals("code") ? conclusion.code() : conclusion.values().get(name);
    }
    if (thing instanceof RecognisedMessage message) {
      return name.equals("by") ? message.by() : message.text(name);
    }
    return DerivedFields.has(thing, name) ? DerivedFields.read(thing, name) : null;
  }

  private boolean fits(Object thing, Map<String, String> when) {
    return when.entrySet().stream()
        .allMatch(
            one -> {
              Object value = value(thing, one.getKey());
              return value != null && shows(value, one.getValue());
            });
  }

  private boolean shows(Object value, String wanted) {
    int dot = wanted.indexOf('.');
    return dot < 0
        ? value.toString().equals(wanted)
        : inference
            .named(wanted.substring(0, dot))
            .anyMatch(other -> value.equals(value(other, wanted.substring(dot + 1))));
  }

  private Optional<String> item(Object thing, List<String> ways) {
    return ways.stream().flatMap(way -> filled(thing, way).stream()).findFirst();
  }

  /** Returns words with the fields of a thing; empty when one of them is not known. */
  private Optional<String> filled(Object thing, String way) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (MatchResult name : PLACEHOLDER.matcher(way).results().toList()) {
      String value = said(value(thing, name.group(1)));
      if (value == null) {
        return Optional.empty();
      }
      values.put(name.group(1), value);
    }
    return Optional.of(Texts.fill(way, values));
  }

  /** A value as people say it; null for one that is not known, or known to be absent. */
  private @Nullable String said(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.isBlank() ? null : catalogue.names().getOrDefault(text, text);
  }
}
