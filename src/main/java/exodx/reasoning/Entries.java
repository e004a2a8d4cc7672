package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactType;
import exodx.facts.Guid;
import exodx.knowledge.KnowledgeBase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of a kind belongs to what. Where the words say that the value of a field is taken
 * from something else, and there are several values, the kind has an entry for each of them: that
 * field names to which one it belongs. An entry that does not say so stands for one that no entry
 * names.
 */
public final class Entries {
  private final KnowledgeBase knowledge;
  private final Inference inference;

  public Entries(KnowledgeBase knowledge, Inference inference) {
    this.knowledge = knowledge;
    this.inference = inference;
  }

  /** Returns the case with a blank entry for each of several things that has none. */
  CaseFacts complete() {
    CaseFacts facts = inference.facts();
    for (FactType type : knowledge.vocabulary().types()) {
      String path = naming(type);
      if (path != null && isSeveral(path)) {
        List<Fact> entries = of(type).toList();
        long free = entries.stream().filter(one -> named(one, path) == null).count();
        int next = entries.get(entries.size() - 1).index() + 1;
        for (long missing = unnamed(type, path).size() - free; missing > 0; missing--) {
          facts = facts.with(Fact.blank(type, next++));
        }
      }
    }
    return facts;
  }

  /** True when there are several values for a path, so that none of them is the value. */
  public boolean isSeveral(String path) {
    return things(path).size() > 1;
  }

  /**
   * Returns the value that a command about one entry needs: of the entry itself, or of what it
   * belongs to.
   *
   * @param path a path without a number
   */
  public Optional<Object> value(Fact entry, String path) {
    String naming = naming(entry.type());
    if (naming == null || !isSeveral(naming)) {
      return Optional.empty();
    }
    String key = entry.type().key() + ".";
    if (path.startsWith(key) && !path.equals(naming)) {
      return Optional.ofNullable(entry.get(path.substring(key.length())));
    }
    boolean same =
        path.equals(naming) || path.equals(source(naming)) || source(naming).equals(source(path));
    return same ? Optional.ofNullable(meant(entry, naming)) : Optional.empty();
  }

  private @Nullable Object meant(Fact entry, String naming) {
    Object told = named(entry, naming);
    if (told != null) {
      return told;
    }
    long before =
        of(entry.type())
            .filter(one -> one.index() < entry.index() && named(one, naming) == null)
            .count();
    return unnamed(entry.type(), naming).stream().skip(before).findFirst().orElse(null);
  }

  /** The path of the field that names to what an entry belongs; null for kinds without. */
  private @Nullable String naming(FactType type) {
    return !type.many()
        ? null
        : knowledge.catalogue().values().keySet().stream()
            .filter(path -> path.startsWith(type.key() + "."))
            .findFirst()
            .orElse(null);
  }

  private String source(String path) {
    return knowledge.catalogue().values().getOrDefault(path, List.of("")).get(0);
  }

  private Stream<Fact> of(FactType type) {
    return inference.facts().facts().stream().filter(one -> one.type().equals(type));
  }

  private static @Nullable Object named(Fact entry, String naming) {
    return entry.get(naming.substring(naming.lastIndexOf('.') + 1));
  }

  /** What the entries of a kind could belong to, without what one of them names. */
  private Set<Object> unnamed(FactType type, String naming) {
    Set<Object> open = things(naming);
    of(type).map(one -> named(one, naming)).forEach(open::remove);
    return open;
  }

  private Set<Object> things(String path) {
    String source = source(path);
    int dot = source.indexOf('.');
    Set<Object> things = new LinkedHashSet<>();
    if (dot > 0) {
      String name = source.substring(0, dot);
      String field = source.substring(dot + 1);
      inference.facts().facts().stream()
          .filter(one -> one.type().key().equals(name))
          .map(one -> one.get(field))
          .forEach(things::add);
      inference.named(name).map(one -> DerivedFields.read(one, field)).forEach(things::add);
    }
    things.removeIf(one -> Objects.isNull(one) || (one instanceof Guid g && !g.isWellFormed()));
    return things;
  }
}
