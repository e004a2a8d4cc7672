package exodx.consult;

import exodx.facts.CaseFacts;
import exodx.facts.Note;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.readers.Reading;
import exodx.report.TextPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text of the case that somebody pastes: it is read beside what is known, and what does not say
 * whose it is, or which command printed it, is asked about.
 */
final class PastedCase {
  /** Nobody types this much where yes, a word or an identifier is wanted. */
  private static final int LONG = 60;

  private static final int MOST_COMMANDS = 6;
  private static final String SOURCE = "what was pasted";

  private final Vocabulary vocabulary;
  private final Dialogue dialogue;
  private final TextPage page;
  private final Masking masks;

  PastedCase(Vocabulary vocabulary, Dialogue dialogue, TextPage page, Masking masks) {
    this.vocabulary = vocabulary;
    this.dialogue = dialogue;
    this.page = page;
    this.masks = masks;
  }

  /** True for what is too long, or has too many lines, to be a plain answer. */
  boolean looksLike(String typed) {
    return typed.strip().length() > LONG || typed.strip().lines().count() > 1;
  }

  /** True for a line that only a program prints. */
  boolean isPrinted(String typed) {
    return typed.strip().lines().count() == 1 && CaseReader.isPrinted(vocabulary, typed);
  }

  /** Returns the whole text that begins with a line; nothing when the person took it back. */
  Optional<String> whole(String first) {
    return new PasteReader(dialogue, line -> CaseReader.isPrinted(vocabulary, line)).rest(first);
  }

  /** Reads a text and tells the consultation; returns false when it tells nothing of the case. */
  boolean learn(Consultation consultation, String text) {
    CaseFacts known = consultation.facts();
    try {
      Reading reading = beside(known, text, null, null);
      String user = null;
      if (reading.undecided()) {
        user = choice("Several people are named. Whose case is it?", reading.people());
        if (user == null) {
          return false;
        }
        reading = beside(known, text, user, null);
      }
      if (isUnused(reading)) {
        Reading told = printedBy(consultation, text, user);
        reading = told == null ? reading : told;
      }
      tell(masks.facts().apply(reading.one()));
      return consultation.learn(reading.one());
    } catch (ProblemsException e) {
      return false;
    }
  }

  private Reading beside(
      CaseFacts known, String text, @Nullable String user, CaseReader.@Nullable Printing by) {
    return CaseReader.beside(vocabulary, known, new SourceText(SOURCE, text), user, by);
  }

  /** True when objects are printed, and none of them is used. */
  private static boolean isUnused(Reading reading) {
    return !reading.objects().isEmpty()
        && reading.objects().stream().allMatch(one -> one.used().isEmpty());
  }

  /** Asks which of the commands that would tell what is missing printed a text. */
  private @Nullable Reading printedBy(
      Consultation consultation, String text, @Nullable String user) {
    List<String> commands = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    List<Outcome.ShellCommand> missing =
        consultation.outcome().missing().stream()
            .flatMap(one -> Optional.ofNullable(one.gather()).stream())
            .distinct()
            .toList();
    for (Outcome.ShellCommand one : missing) {
      var by = new CaseReader.Printing(one.command(), one.shell());
      Reading reading = beside(consultation.facts(), text, user, by);
      if (!isUnused(reading) && commands.size() < MOST_COMMANDS) {
        commands.add("[" + one.shell() + "] " + one.command());
        readings.add(reading);
      }
    }
    String chosen =
        choice("It does not say which command printed it. Was it one of these?", commands);
    return chosen == null ? null : readings.get(commands.indexOf(chosen));
  }

  /** Asks for one of several; null when it is none of them. */
  private @Nullable String choice(String question, List<String> among) {
    if (among.isEmpty()) {
      return null;
    }
    page.wrapped(2, question);
    for (int i = 0; i < among.size(); i++) {
      page.wrapped(4, (i + 1) + ". ", masks.text().apply(among.get(i)));
    }
    page.wrapped(2, "a number, or none");
    if (dialogue.read(ConsultTalk.PROMPT, among) instanceof Dialogue.Line line) {
      String typed = line.text().strip();
      for (int i = 0; i < among.size(); i++) {
        if (typed.equals(String.valueOf(i + 1)) || typed.equalsIgnoreCase(among.get(i))) {
          return among.get(i);
        }
      }
    }
    return null;
  }

  /** Says what was not used, and why. */
  private void tell(CaseFacts facts) {
    for (Note note : facts.notes()) {
      if (note.kind() != Note.Kind.READ) {
        page.wrapped(2, note.text());
      }
    }
  }
}
