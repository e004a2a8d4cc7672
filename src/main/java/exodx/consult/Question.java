package exodx.consult;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactPath;
import exodx.facts.FactType;
import exodx.facts.Guid;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import java.util.Map;

/**
 * A question for one missing fact.
 *
 * @param missing what is missing, and what it decides
 * @param type the kind of fact
 * @param index which fact of that kind
 * @param field what is asked for
 */
record Question(Outcome.Missing missing, FactType type, int index, FactField field) {
  /** Finds in the vocabulary what is missing. */
  static Question of(Vocabulary vocabulary, Outcome.Missing missing) {
    FactPath path = FactPath.of(missing.fact()).orElseThrow();
    FactType type = vocabulary.byKey(path.key()).orElseThrow();
    return new Question(missing, type, path.index(), type.field(path.field()).orElseThrow());
  }

  /** Returns the path of what is asked for. */
  String path() {
    return missing.fact();
  }

  /** Returns the facts with an answer to this question, and with what it tells besides. */
  CaseFacts answered(CaseFacts facts, Object value) {
    Fact fact = facts.fact(type, index);
    for (Map.Entry<String, String> one : missing.implied().entrySet()) {
      String named = one.getKey().substring(one.getKey().lastIndexOf('.') + 1);
      boolean guid =
          type.field(named).filter(with -> with.type() == FactField.Type.GUID).isPresent();
      fact = fact.with(named, guid ? Guid.of(one.getValue()) : one.getValue());
    }
    return facts.with(fact.with(field.name(), value));
  }
}
