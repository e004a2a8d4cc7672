package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.Guid;
import exodx.facts.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out whether several places say the same about one field, and tells when they do not. */
final class Disputes {
  private final List<Note> notes;
  private final Set<String> told = new HashSet<>();
  private final List<CaseFacts.Disputed> disputed = new ArrayList<>();

  /**
   * @param notes where it tells of values that disagree
   */
  Disputes(List<Note> notes) {
    this.notes = notes;
  }

  /** What was told in two ways so far. */
  List<CaseFacts.Disputed> disputed() {
    return disputed;
  }

  /** Adds what is known to be told in two ways: no further claim settles it. */
  void add(List<CaseFacts.Disputed> more) {
    disputed.addAll(more);
  }

  /** Returns the value that all claims have in common; null when there is none. */
  Fact.@Nullable Value of(String path, FactField field, List<Fact.Value> claims) {
    if (claims.isEmpty()) {
      return null;
    }
    if (disputed.stream().anyMatch(one -> one.isAt(path))) {
      return null;
    }
    Fact.Value first = claims.get(0);
    for (Fact.Value other : claims) {
      if (!same(first.value(), other.value())) {
        String key = path + first.line() + "," + other.line();
        if (told.add(key)) {
          disputed.add(new CaseFacts.Disputed(path, first, other));
          notes.add(
              new Note(
                  Note.Kind.CONFLICT,
                  first.file(),
                  first.line(),
                  path + " is told in two ways, so neither is used: " + both(field, first, other)));
        }
        return null;
      }
    }
    return first;
  }

  private static String both(FactField field, Fact.Value first, Fact.Value other) {
    String one = field.personal() ? "" : "\"" + shown(first) + "\" here, ";
    String two = field.personal() ? "" : "\"" + shown(other) + "\" in ";
    return one + two + other.file() + ":" + other.line();
  }

  private static String shown(Fact.Value value) {
    return value.text().isEmpty() ? String.valueOf(value.value()) : value.text();
  }

  private static boolean same(Object one, Object other) {
    if (one instanceof Guid a && other instanceof Guid b) {
      return a.equals(b) || (a.isNone() && b.isNone());
    }
    if (one instanceof String a && other instanceof String b) {
      return a.equalsIgnoreCase(b);
    }
    return one.equals(other);
  }
}
