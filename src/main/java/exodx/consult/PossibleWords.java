package exodx.consult;

import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.FactField;
import exodx.outcome.Outcome;
import java.util.List;
import java.util.Objects;

/** The words that can answer a question: those that do not contradict what is known. */
final class PossibleWords {
  private final Diagnostician expert;

  PossibleWords(Diagnostician expert) {
    this.expert = expert;
  }

  /** Says what an answer to a question looks like. */
  String form(Question question, CaseFacts facts) {
    if (question.field().type() != FactField.Type.WORD) {
      return AnswerReader.form(question.field());
    }
    List<String> words = words(question, facts);
    boolean more = words.size() < question.field().words().size();
    return "one of " + String.join(", ", words) + (more ? ", or another word that is printed" : "");
  }

  /** Returns the words, all of them when every one contradicts something. */
  List<String> words(Question question, CaseFacts facts) {
    FactField field = question.field();
    List<String> usual = field.examples().isEmpty() ? field.words() : field.examples();
    long now = contradictions(facts);
    List<String> possible =
        usual.stream()
            .filter(word -> contradictions(question.answered(facts, word)) <= now)
            .toList();
    return possible.isEmpty() ? usual : possible;
  }

  private long contradictions(CaseFacts facts) {
    return expert.conclude(facts).warnings().stream()
        .map(Outcome.Caution::code)
        .map(expert.knowledge().catalogue().warnings()::get)
        .filter(Objects::nonNull)
        .filter(text -> Boolean.TRUE.equals(text.contradiction()))
        .count();
  }
}
