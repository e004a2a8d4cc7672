package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.outcome.Outcome.Missing;
import exodx.proof.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for several facts in one question where the vocabulary has one: what the question speaks of
 * is no question any more, and the answer tells it as well.
 */
final class AskedTogether {
  private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

  private final Catalogue catalogue;
  private final FactPaths paths;
  private final KnownValues known;

  AskedTogether(Catalogue catalogue, FactPaths paths, KnownValues known) {
    this.catalogue = catalogue;
    this.paths = paths;
    this.known = known;
  }

  List<Missing> of(List<Missing> missing) {
    List<Missing> all = missing.stream().map(this::together).toList();
    Set<String> implied = new HashSet<>();
    all.forEach(one -> implied.addAll(one.implied().keySet()));
    return all.stream().filter(one -> !implied.contains(one.fact())).toList();
  }

  private Missing together(Missing missing) {
    String question = paths.fieldAt(missing.fact()).together();
    if (question == null || missing.told().size() > 1) {
      return missing;
    }
    String prefix = missing.fact().substring(0, missing.fact().lastIndexOf('.') + 1);
    Fact fact = paths.fact(missing.fact());
    boolean there = fact.path("").equals(prefix);
    SortedMap<String, String> implied = new TreeMap<>();
    Matcher named = NAMED.matcher(question);
    StringBuilder asked = new StringBuilder();
    while (named.find()) {
      String field = named.group(1);
      Object told = there ? fact.get(field) : null;
      String value = told == null ? meant(missing, fact, field) : Texts.shown(told);
      if (value == null) {
        return missing;
      }
      if (told == null) {
        implied.put(prefix + field, value);
      }
      String title = catalogue.title(value);
      named.appendReplacement(asked, Matcher.quoteReplacement(title.isEmpty() ? value : title));
    }
    named.appendTail(asked);
    return new Missing(
        missing.fact(),
        asked.toString(),
        missing.gather(),
        missing.decides(),
        missing.told(),
        missing.who(),
        implied);
  }

  /** What an entry of a kind belongs to, or the step that a text is the code of. */
  private @Nullable String meant(Missing missing, Fact fact, String field) {
    return known
        .of(fact, fact.type().key() + "." + field)
        .map(Texts::shown)
        .orElseGet(
            () ->
                paths.fieldAt(fact.path(field)).type() == FactField.Type.TEXT
                    ? decided(missing)
                    : null);
  }

  /** The first of the decided steps that somebody has to agree to. */
  private @Nullable String decided(Missing missing) {
    Map<String, Catalogue.StepText> steps = catalogue.steps();
    return missing.decides().stream()
        .filter(code -> steps.containsKey(code) && steps.get(code).approval() != null)
        .findFirst()
        .orElse(null);
  }
}
