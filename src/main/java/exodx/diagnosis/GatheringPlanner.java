package exodx.diagnosis;

import exodx.commands.CommandTemplate;
import exodx.commands.PowerShellLiteral;
import exodx.commands.Rendered;
import exodx.facts.FactPath;
import exodx.facts.FactSource;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Gathering.Reading;
import exodx.outcome.Gathering.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out which commands read what is missing, and in which order. */
final class GatheringPlanner {
  private final KnownValues known;
  private final List<Source> sources;

  GatheringPlanner(KnowledgeBase knowledge, KnownValues known) {
    this.known = known;
    this.sources = Source.all(knowledge, new Ways(knowledge.catalogue(), known.facts()));
  }

  /** Returns the sections that read these facts, given most decisive first. */
  List<Section> forFacts(List<String> paths) {
    return sections(wanted(paths));
  }

  private Set<Source> wanted(List<String> paths) {
    Set<Source> wanted = new LinkedHashSet<>();
    for (String path : paths) {
      String plain = FactPath.plain(path);
      sources.stream()
          .filter(source -> source.facts().contains(plain))
          .forEach(source -> addWithFinders(wanted, source));
    }
    return wanted;
  }

  /** Returns the sections that read all that can be read, these facts first. */
  List<Section> forAll(List<String> paths) {
    Set<Source> wanted = wanted(paths);
    sources.forEach(source -> addWithFinders(wanted, source));
    return sections(wanted);
  }

  /** What finds a value that a reading needs comes before it. */
  private void addWithFinders(Set<Source> wanted, Source source) {
    for (String path : source.needs().values()) {
      if (known.usable(path, source.shell()).isEmpty()) {
        sources.stream()
            .filter(other -> other.shell().equals(source.shell()) && !other.equals(source))
            .filter(other -> finds(other, path).isPresent())
            .findFirst()
            .ifPresent(wanted::add);
      }
    }
    wanted.add(source);
  }

  /** Returns the property by which a reading shows the value of a fact of the kind it tells. */
  private Optional<String> finds(Source source, String path) {
    String key = path.substring(0, path.lastIndexOf('.') + 1);
    if (source.facts().stream().noneMatch(fact -> fact.startsWith(key))
        || source.needs().containsValue(path)) {
      return Optional.empty();
    }
    return known.field(path).stream()
        .flatMap(field -> field.from().stream())
        .filter(from -> from.only() == null && from.value() == null)
        .map(FactSource::property)
        .filter(source.properties()::contains)
        .findFirst();
  }

  private List<Section> sections(Set<Source> wanted) {
    Map<String, List<Source>> byShell = new LinkedHashMap<>();
    wanted.forEach(
        one -> byShell.computeIfAbsent(one.shell(), shell -> new ArrayList<>()).add(one));
    List<Section> sections = new ArrayList<>();
    byShell.forEach((shell, all) -> sections.add(new Section(shell, readings(all))));
    return List.copyOf(sections);
  }

  private List<Reading> readings(List<Source> all) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Map<String, String> finds = new LinkedHashMap<>();
      for (Source later : all.subList(i + 1, all.size())) {
        for (String path : later.needs().values()) {
          if (known.usable(path, later.shell()).isEmpty()) {
            finds(all.get(i), path).ifPresent(property -> finds.putIfAbsent(path, property));
          }
        }
      }
      Set<String> found = new LinkedHashSet<>();
      readings.forEach(earlier -> found.addAll(earlier.finds().keySet()));
      reading(all.get(i), finds, found).ifPresent(readings::add);
    }
    return List.copyOf(readings);
  }

  /** Fills what is known; the rest becomes a value that the script has to have first. */
  private Optional<Reading> reading(Source source, Map<String, String> finds, Set<String> found) {
    Map<String, Object> values = new HashMap<>();
    Map<String, String> needs = new LinkedHashMap<>();
    Map<String, String> asked = new HashMap<>();
    for (Map.Entry<String, String> need : source.needs().entrySet()) {
      Optional<Object> value = known.usable(need.getValue(), source.shell());
      if (value.isPresent()) {
        values.put(need.getKey(), value.get());
      } else {
        String path = need.getValue();
        needs.put(path, found.contains(path) ? "" : known.question(path));
        asked.put(need.getKey(), "$Known[" + PowerShellLiteral.quote(path) + "]");
      }
    }
    return CommandTemplate.parse(source.template())
                .withCode(asked)
                .map(template -> template.render(values))
                .orElse(null)
            instanceof Rendered.Ready ready
        ? Optional.of(
            new Reading(
                List.copyOf(source.facts()),
                ready.text(),
                source.properties().contains("*") ? List.of("*") : List.copyOf(source.properties()),
                needs,
                finds))
        : Optional.empty();
  }
}
