package exodx.reasoning;

import exodx.facts.Fact;
import exodx.knowledge.Lazy;
import java.util.Comparator;
import java.util.Map;

/**
 * The fixed place of an object among all that a session knew: given facts in the order of their
 * kinds, then what the shell added, then what was derived.
 *
 * @param words those of the object, put together only when nothing else tells two apart
 */
record EntryOrder(Inference.Entry entry, int group, String kind, int index, Lazy<String> words) {
  static final Comparator<EntryOrder> FIXED =
      Comparator.comparingInt(EntryOrder::group)
          .thenComparing(EntryOrder::kind)
          .thenComparingInt(EntryOrder::index)
          .thenComparing(one -> one.words().get());

  static EntryOrder of(Inference.Entry entry, Map<Object, Fact> given) {
    Object object = entry.object();
    Lazy<String> words = new Lazy<>(object::toString);
    Fact fact = given.get(object);
    if (fact != null) {
      return new EntryOrder(entry, 0, fact.type().key(), fact.index(), words);
    }
    int group = entry.supports().isEmpty() ? 1 : 2;
    return new EntryOrder(entry, group, object.getClass().getSimpleName(), 0, words);
  }
}
