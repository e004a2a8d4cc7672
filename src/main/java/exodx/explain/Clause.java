package exodx.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that a condition asks for, in words.
 *
 * @param subject what it is about
 * @param wanted what it has to be; empty where the subject says it all
 * @param exact whether {@code wanted} is a value that stands for itself, letter by letter
 * @param fields names of the fields of the object that it reads
 */
public record Clause(String subject, String wanted, boolean exact, List<String> fields) {

  /** Returns both in one line. */
  public String words() {
    return wanted.isEmpty() ? subject : subject + ": " + wanted;
  }

  /** Returns the same requirements, those together that ask for one field alone. */
  static List<List<Clause>> byField(List<List<Clause>> requirements) {
    Map<Object, List<Clause>> together = new LinkedHashMap<>();
    for (List<Clause> either : requirements) {
      Clause first = either.get(0);
      Object key = either.size() == 1 && !first.wanted().isEmpty() ? first.subject() : either;
      together.merge(key, either, (one, more) -> List.of(one.get(0).and(more.get(0))));
    }
    return List.copyOf(together.values());
  }

  private Clause and(Clause other) {
    return new Clause(subject, wanted + ", " + other.wanted, exact, fields);
  }

  /** Returns the same about something that must not be there. */
  Clause denied() {
    return new Clause(words(), "no", false, fields);
  }
}
