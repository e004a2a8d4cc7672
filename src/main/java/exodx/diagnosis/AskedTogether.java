package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.facts.Fact;
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

  AskedTogether(Catalogue catalogue, FactPaths paths) {
    this.catalogue = catalogue;
    this.paths = paths;
  }

  List<Missing> of(List<Missing> missing) {
    List<Missing> all = missing.stream().map(this::together).toList();
    Set<String> implied = new HashSet<>();
    all.forEach(one -> implied.addAll(one.implied().keySet()));
    return all.stream().filter(one -> !implied.contains(one.fact())).toList();
  }

  private Missing together(Missing missing) {
    String question = paths.field(missing.fact()).together();
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
      Object known = there ? fact.get(named.group(1)) : null;
      String value = known == null ? decided(missing) : Texts.shown(known);
      if (value == null) {
        return missing;
      }
      if (known == null) {
        implied.put(prefix + named.group(1), value);
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

  /** The first of the decided steps that somebody has to agree to. */
  private @Nullable String decided(Missing missing) {
    Map<String, Catalogue.StepText> steps = catalogue.steps();
    return missing.decides().stream()
        .filter(code -> steps.containsKey(code) && steps.get(code).approval() != null)
        .findFirst()
        .orElse(null);
  }
}
