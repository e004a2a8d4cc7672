package exodx.consult;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Guid;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for one missing fact.
 *
 * @param missing what is missing, and what it decides
 * @param type the kind of fact
 * @param index which fact of that kind
 * @param field what is asked for
 */
public record Question(Outcome.Missing missing, FactType type, int index, FactField field) {
  private static final Pattern PATH = Pattern.compile("(\\w+)(?:\\[(\\d+)])?\\.(\\w+)");

  /** Finds in the vocabulary what is missing. */
  static Question of(Vocabulary vocabulary, Outcome.Missing missing) {
    Matcher path = PATH.matcher(missing.fact());
    if (!path.matches()) {
      throw new IllegalArgumentException("no path: " + missing.fact());
    }
    FactType type = vocabulary.byKey(path.group(1)).orElseThrow();
    int index = path.group(2) == null ? 0 : Integer.parseInt(path.group(2));
    return new Question(missing, type, index, type.field(path.group(3)).orElseThrow());
  }

  /** Returns the path of what is asked for. */
  public String path() {
    return missing.fact();
  }

  /** Returns the facts with an answer to this question, and with what it tells besides. */
  CaseFacts answered(CaseFacts facts, Object value) {
    Fact fact =
        facts.facts().stream()
            .filter(one -> one.type().equals(type) && one.index() == index)
            .findFirst()
            .orElseGet(() -> Fact.blank(type, index));
    for (Map.Entry<String, String> one : missing.implied().entrySet()) {
      String named = one.getKey().substring(one.getKey().lastIndexOf('.') + 1);
      boolean guid =
          type.field(named).filter(with -> with.type() == FactField.Type.GUID).isPresent();
      fact = fact.with(named, guid ? Guid.of(one.getValue()) : one.getValue());
    }
    return facts.with(fact.with(field.name(), value));
  }
}
