package exodx.consult;

import exodx.facts.Vocabulary;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.report.TextPage;
import java.util.Optional;

/** A text of the case that somebody pastes where another answer was asked for. */
final class PastedCase {
  /** Nobody types this much where yes, a word or an identifier is wanted. */
  private static final int LONG = 60;

  private final Vocabulary vocabulary;
  private final Dialogue dialogue;
  private final TextPage page;

  PastedCase(Vocabulary vocabulary, Dialogue dialogue, TextPage page) {
    this.vocabulary = vocabulary;
    this.dialogue = dialogue;
    this.page = page;
  }

  /** True for what is too long, or has too many lines, to be a plain answer. */
  boolean looksLike(String typed) {
    return typed.strip().length() > LONG || typed.strip().lines().count() > 1;
  }

  /**
   * Reads the text and tells the consultation.
   *
   * @param complete true when the text may be an answer as well, so that nothing more is read
   * @return false when it tells nothing about the case
   */
  boolean learn(Consultation consultation, String first, boolean complete) {
    String text = first;
    if (!complete) {
      page.wrapped(2, "this reads like a text of the case; end it with an empty line");
      Optional<String> rest = new PasteReader(dialogue).rest(first);
      if (rest.isEmpty()) {
        return false;
      }
      text = rest.get();
    }
    try {
      return consultation.learn(
          CaseReader.read(vocabulary, new SourceText("what was pasted", text)));
    } catch (ProblemsException e) {
      return false;
    }
  }
}
