package exodx.facts;

import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known about one case.
 *
 * @param name how the user knows the case, usually its file name
 * @param source the text it was read from
 * @param facts the facts, every kind of the vocabulary at least once, in vocabulary order
 * @param notes what the readers say about it, in the order of the text
 * @param disputed what is told in two ways: not known, and not merely unknown
 */
public record CaseFacts(
    String name, SourceText source, List<Fact> facts, List<Note> notes, List<Disputed> disputed) {
  public CaseFacts {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    disputed = List.copyOf(disputed);
  }

  /** A case in which nothing is told in two ways. */
  public CaseFacts(String name, SourceText source, List<Fact> facts, List<Note> notes) {
    this(name, source, facts, notes, List.of());
  }

  /**
   * A fact that two places tell in two ways, so that neither is used.
   *
   * @param path the fact, such as {@code onPremises.schema}
   * @param one what the first place says
   * @param other what the second place says
   */
  public record Disputed(String path, Fact.Value one, Fact.Value other) {

    /** Whether this is about the fact at a path; the first of several may have no number. */
    public boolean isAt(String other) {
      return path.replace("[0]", "").equals(other.replace("[0]", ""));
    }
  }

  /** A case about which the readers have nothing to say. */
  public CaseFacts(String name, SourceText source, List<Fact> facts) {
    this(name, source, facts, List.of());
  }

  /** Completes the given facts with a blank one for every kind that is not among them. */
  public static CaseFacts of(
      String name, SourceText source, Vocabulary vocabulary, List<Fact> given) {
    List<Fact> all = new ArrayList<>();
    for (FactType type : vocabulary.types()) {
      List<Fact> same = given.stream().filter(fact -> fact.type().equals(type)).toList();
      all.addAll(same.isEmpty() ? List.of(Fact.blank(type, 0)) : same);
    }
    return new CaseFacts(name, source, all);
  }

  /** Returns the fact of a kind at a place, a blank one when the case holds none. */
  public Fact fact(FactType type, int index) {
    return facts.stream()
        .filter(fact -> fact.type().equals(type) && fact.index() == index)
        .findFirst()
        .orElseGet(() -> Fact.blank(type, index));
  }

  /** Returns the value at a path such as {@code onPremises.schema} or {@code holders[1].guid}. */
  public Optional<Object> value(String path) {
    return FactPath.of(path)
        .flatMap(
            at ->
                facts.stream()
                    .filter(
                        fact -> fact.type().key().equals(at.key()) && fact.index() == at.index())
                    .findFirst()
                    .map(fact -> fact.get(at.field())));
  }

  /** Returns the same case with one fact replaced by a better known one, or with it added. */
  public CaseFacts with(Fact better) {
    List<Fact> all = new ArrayList<>(facts);
    for (int i = 0; i < all.size(); i++) {
      Fact fact = all.get(i);
      if (fact.index() == better.index() && fact.type().equals(better.type())) {
        all.set(i, better);
        return new CaseFacts(name, source, all, notes, disputedBeside(better));
      }
    }
    all.add(better);
    List<String> order = facts.stream().map(fact -> fact.type().key()).distinct().toList();
    all.sort(
        (one, other) ->
            one.type().equals(other.type())
                ? Integer.compare(one.index(), other.index())
                : Integer.compare(
                    order.indexOf(one.type().key()), order.indexOf(other.type().key())));
    return new CaseFacts(name, source, all, notes, disputedBeside(better));
  }

  /** What is known settles what was told of it in two ways. */
  private List<Disputed> disputedBeside(Fact better) {
    return disputed.isEmpty()
        ? disputed
        : disputed.stream()
            .filter(
                one -> better.values().keySet().stream().noneMatch(f -> one.isAt(better.path(f))))
            .toList();
  }
}
