package exodx.facts;

import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes single facts of a case, named by path: the supposition of a "what if". */
public final class FactEdits {
  private final Vocabulary vocabulary;

  public FactEdits(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Sets a fact.
   *
   * @param edit {@code path=value}, for example {@code onPremises.schema=true}
   * @throws ProblemsException when there is no such fact or the value does not fit it
   */
  public CaseFacts set(CaseFacts facts, String edit) {
    int equals = edit.indexOf('=');
    if (equals < 0) {
      throw wrong(edit, "\"" + edit + "\" sets nothing", "write path=value");
    }
    Place place = place(edit.substring(0, equals).strip());
    return set(facts, place, edit.substring(equals + 1).strip());
  }

  private CaseFacts set(CaseFacts facts, Place place, String value) {
    Node node = new Node.Scalar(value, Node.Scalar.Type.TEXT, 0, 0);
    Fact fact = facts.fact(place.type(), place.index());
    ValueReader.Reading reading = ValueReader.read(place.field(), node);
    if (reading instanceof ValueReader.Known known) {
      return facts.with(fact.with(place.field().name(), known.value()));
    }
    if (reading instanceof ValueReader.Wrong problem) {
      throw wrong(place.field().name(), problem.message(), problem.hint());
    }
    return forget(facts, place);
  }

  /**
   * Sets a fact to a value as a person typed it.
   *
   * @throws ProblemsException when there is no such fact or the value does not fit it
   */
  public CaseFacts set(CaseFacts facts, String path, String value) {
    return set(facts, place(path), value);
  }

  /**
   * Sets a fact that is a list.
   *
   * @throws ProblemsException when there is no such fact
   */
  public CaseFacts set(CaseFacts facts, String path, List<String> values) {
    Place place = place(path);
    Fact fact = facts.fact(place.type(), place.index());
    return facts.with(fact.with(place.field().name(), values));
  }

  /**
   * Makes a fact unknown again, or every fact of a kind, such as {@code approvals}.
   *
   * @throws ProblemsException when there is no such fact
   */
  public CaseFacts unset(CaseFacts facts, String path) {
    FactType whole = vocabulary.byKey(path.strip()).orElse(null);
    if (whole == null) {
      return forget(facts, place(path.strip()));
    }
    CaseFacts left = facts;
    for (Fact fact : facts.facts()) {
      if (fact.type().equals(whole)) {
        left = left.with(Fact.blank(whole, fact.index()));
      }
    }
    return left;
  }

  /**
   * Forgets facts, then sets facts.
   *
   * @param set edits, each {@code path=value}
   * @param unset paths of facts, or kinds of facts
   * @throws ProblemsException when there is no such fact or a value does not fit it
   */
  public CaseFacts apply(CaseFacts facts, List<String> set, List<String> unset) {
    CaseFacts changed = facts;
    for (String path : unset) {
      changed = unset(changed, path);
    }
    for (String edit : set) {
      changed = set(changed, edit);
    }
    return changed;
  }

  /** Returns the paths that such edits change, as they are written. */
  public static List<String> changed(List<String> set, List<String> unset) {
    return Stream.concat(set.stream().map(edit -> edit.replaceFirst("=.*", "")), unset.stream())
        .map(String::strip)
        .toList();
  }

  private static CaseFacts forget(CaseFacts facts, Place place) {
    return facts.with(facts.fact(place.type(), place.index()).without(place.field().name()));
  }

  /** Where a path leads. */
  private record Place(FactType type, int index, FactField field) {}

  private Place place(String path) {
    FactPath at = FactPath.of(path).orElse(null);
    FactType type = at == null ? null : vocabulary.byKey(at.key()).orElse(null);
    FactField field = at == null ? null : vocabulary.field(path).orElse(null);
    if (at == null || type == null || field == null) {
      throw wrong(path, "\"" + path + "\" is no fact", hint(path, type));
    }
    return new Place(type, type.many() ? at.index() : 0, field);
  }

  /** The nearest path, else what there is at the place: all paths at once nobody reads. */
  private String hint(String path, @Nullable FactType type) {
    return DidYouMean.nearest(path, vocabulary.paths())
        .map(near -> "you meant \"" + near + "\"?")
        .orElseGet(
            () ->
                type == null
                    ? "begin with one of: "
                        + String.join(
                            ", ", vocabulary.types().stream().map(FactType::key).sorted().toList())
                    : "use, of "
                        + type.key()
                        + ", one of: "
                        + String.join(
                            ", ", type.fields().stream().map(FactField::name).sorted().toList()));
  }

  private static ProblemsException wrong(String what, String message, String hint) {
    return ProblemsException.input("no-such-fact", what, message, hint);
  }
}
