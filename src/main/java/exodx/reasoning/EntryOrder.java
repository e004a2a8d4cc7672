package exodx.reasoning;

import exodx.facts.Fact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fixed place of an object among all that a session knew: given facts in the order of their
 * kinds, then what the shell added, then what was derived.
 */
final class EntryOrder implements Comparable<EntryOrder> {
  private final Inference.Entry entry;
  private final int group;
  private final String kind;
  private final int index;
  private @Nullable String words;

  private EntryOrder(Inference.Entry entry, int group, String kind, int index) {
    this.entry = entry;
    this.group = group;
    this.kind = kind;
    this.index = index;
  }

  static EntryOrder of(Inference.Entry entry, Map<Object, Fact> given) {
    Fact fact = given.get(entry.object());
    if (fact != null) {
      return new EntryOrder(entry, 0, fact.type().key(), fact.index());
    }
    int group = entry.supports().isEmpty() ? 1 : 2;
    return new EntryOrder(entry, group, entry.object().getClass().getSimpleName(), 0);
  }

  Inference.Entry entry() {
    return entry;
  }

  @Override
  public int compareTo(EntryOrder other) {
    int order = Integer.compare(group, other.group);
    if (order == 0) {
      order = kind.compareTo(other.kind);
    }
    if (order == 0) {
      order = Integer.compare(index, other.index);
    }
    // The words of an object are put together only when nothing else tells two apart.
    return order == 0 && this != other ? words().compareTo(other.words()) : order;
  }

  private String words() {
    String known = words;
    if (known == null) {
      known = entry.object().toString();
      words = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntryOrder that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return kind.hashCode();
  }
}
