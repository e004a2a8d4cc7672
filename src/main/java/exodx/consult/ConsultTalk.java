package exodx.consult;

import exodx.advice.Catalogue;
import exodx.consult.Dialogue.Cancelled;
import exodx.consult.Dialogue.End;
import exodx.consult.Dialogue.Line;
import exodx.consult.Dialogue.Reply;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.report.Style;
import exodx.report.TextPage;
import exodx.report.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a consultation: asks, listens, explains, and ends with the plan. */
public final class ConsultTalk {
  static final String PROMPT = "> ";

  private final Dialogue dialogue;
  private final Style style;
  private final int width;
  private final TextPage page;
  private final Catalogue catalogue;
  private final Diagnostician expert;
  private final Consultation consultation;
  private final AnswerReader answers;
  private final PossibleWords possible;
  private final FactStore store;
  private final PastedCase pasted;
  private final Masking masks;
  private final GatherHint gather;
  private boolean leaving;

  /**
   * Prepares a consultation.
   *
   * @param width how many columns a line has
   * @param known what is known from the beginning
   * @param masks what is done to all that is printed or saved
   * @throws ProblemsException when the rules fail on it
   */
  public ConsultTalk(
      Dialogue dialogue,
      Style style,
      int width,
      Diagnostician expert,
      FactStore store,
      CaseFacts known,
      Masking masks) {
    Vocabulary vocabulary = expert.knowledge().vocabulary();
    this.dialogue = dialogue;
    this.masks = masks;
    this.style = style;
    this.width = width;
    this.page = new TextPage(dialogue.out(), style, width);
    this.catalogue = expert.knowledge().catalogue();
    this.expert = expert;
    this.consultation = new Consultation(vocabulary, expert::diagnose, known, masks.facts());
    this.gather = new GatherHint(page, catalogue, consultation);
    this.answers = new AnswerReader(vocabulary);
    this.possible = new PossibleWords(expert);
    this.store = store;
    this.pasted = new PastedCase(vocabulary, dialogue, page, masks);
  }

  /** Asks until nothing is left to ask, or the person leaves; returns the answer to the case. */
  public Outcome hold() {
    page.wrapped(
        0, "Each question asks for what decides most. Type why, how, unknown, back, or help.");
    progress(List.of());
    Optional<Question> next = consultation.next();
    while (next.isPresent() && !leaving) {
      ask(next.get());
      next = consultation.next();
    }
    page.blank();
    page.wrapped(0, farewell(next.isPresent()));
    page.blank();
    plan();
    return consultation.outcome();
  }

  /** Returns what is known by now. */
  public CaseFacts facts() {
    return consultation.shown();
  }

  private String farewell(boolean questionsLeft) {
    if (questionsLeft) {
      return "The answer so far:";
    }
    return consultation.outcome().missing().isEmpty()
        ? "Nothing is missing. The answer:"
        : "There is nothing left to ask, though not everything is known. The answer so far:";
  }

  private void ask(Question question) {
    int open = consultation.open();
    page.blank();
    gather.before(question);
    page.marked(0, "", "", question.missing().question());
    page.wrapped(2, "(" + question.path() + ", " + open + " open)");
    page.wrapped(2, possible.form(question, consultation.shown()));
    consultation
        .shown()
        .value(question.path())
        .ifPresent(value -> page.wrapped(2, "known so far: ", FactList.words(value)));
    boolean done = false;
    while (!done) {
      done = heard(question, read(question));
    }
  }

  private Reply read(Question question) {
    List<String> words = new ArrayList<>(AnswerReader.words(question.field()));
    words.addAll(Request.words());
    return dialogue.read(PROMPT, words);
  }

  /** Returns true when another question is due, or none at all. */
  private boolean heard(Question question, Reply reply) {
    if (reply instanceof Line line) {
      Optional<Request> request = Request.of(line.text());
      return request.isPresent()
          ? requested(request.get(), question, line.text())
          : answered(question, line.text());
    }
    leaving = reply instanceof End || (reply instanceof Cancelled cancelled && cancelled.empty());
    return leaving;
  }

  private boolean requested(Request request, Question question, String line) {
    switch (request) {
      case WHY ->
          new Purpose(page, catalogue, expert, consultation, possible)
              .write(question, consultation.outcome());
      case HOW -> gather.write(question);
      case PLAN -> plan();
      case FACTS -> known();
      case SAVE -> save(line.strip().substring(Request.SAVE.word().length()).strip());
      case HELP -> Request.list(page);
      case UNKNOWN -> {
        consultation.unknown(question);
        return true;
      }
      case BACK -> {
        return back();
      }
      case QUIT -> {
        leaving = true;
        return true;
      }
    }
    return false;
  }

  private boolean answered(Question question, String first) {
    boolean text = question.field().recognise();
    boolean printed = pasted.isPrinted(first);
    Optional<String> typed = text || printed ? pasted.whole(first) : Optional.of(first);
    if (typed.isEmpty()) {
      return false;
    }
    Answer answer = answers.read(question, consultation.facts(), typed.get());
    Outcome before = consultation.outcome();
    if ((printed || pasted.looksLike(typed.get())) && pasted.learn(consultation, typed.get())) {
      told(before);
      return true;
    }
    if (answer instanceof Answer.Known known && (text || !printed)) {
      return taken(question, known);
    }
    if (answer instanceof Answer.Wrong wrong && !printed && typed.get().lines().count() < 2) {
      page.wrapped(2, masks.text().apply(wrong.message()) + "; " + wrong.hint());
    } else {
      page.wrapped(2, "this text tells nothing more of the case");
    }
    return false;
  }

  private boolean taken(Question question, Answer.Known known) {
    if (question.field().together() != null && known.value().equals("")) {
      consultation.unknown(question); // nobody yet; one more of the kind would only ask it again
      return true;
    }
    Outcome before = consultation.outcome();
    consultation.answer(question, known.value());
    if (!known.notice().isEmpty()) {
      page.wrapped(2, "noted, but " + masks.text().apply(known.notice()) + "; back takes it back");
    }
    if (question.field().recognise() && !known.value().equals("")) {
      found(question);
    }
    progress(before.diagnoses().stream().map(Outcome.Cause::code).toList());
    return true;
  }

  /** Says what a text told that was pasted in the middle of the questions. */
  private void told(Outcome before) {
    page.wrapped(2, "taken as a text of the case; back takes it back");
    consultation.outcome().recognised().stream()
        .filter(one -> !before.recognised().contains(one))
        .forEach(one -> page.wrapped(2, "found: ", one.title()));
    progress(before.diagnoses().stream().map(Outcome.Cause::code).toList());
  }

  private void found(Question question) {
    List<Outcome.Recognised> found =
        consultation.outcome().recognised().stream()
            .filter(one -> one.fact().equals(question.path()))
            .toList();
    found.forEach(one -> page.wrapped(2, "found: ", one.title()));
    if (found.isEmpty()) {
      page.wrapped(2, "no rule knows a message in this text");
    }
  }

  /** Says which diagnoses are new. */
  private void progress(List<String> before) {
    consultation.outcome().diagnoses().stream()
        .filter(cause -> !before.contains(cause.code()))
        .forEach(
            cause ->
                page.marked(
                    2, "=> ", style.good("=> "), cause.title() + " (" + cause.code() + ")"));
  }

  private void plan() {
    new TextReport(style, width, false).write(consultation.outcome(), dialogue.out());
  }

  private void known() {
    if (!new FactList(page).write(consultation.shown())) {
      page.wrapped(2, "Nothing is known yet.");
    }
    consultation.unknown().forEach(one -> page.wrapped(2, "not known: ", one.missing().question()));
  }

  private void save(String name) {
    if (name.isEmpty()) {
      page.wrapped(2, "no file is named; type for example: save case.yaml");
      return;
    }
    try {
      store.save(name, consultation.shown());
      page.wrapped(2, "saved: ", name);
    } catch (ProblemsException e) {
      e.problems()
          .forEach(
              one ->
                  page.wrapped(2, one.message() + (one.hint() == null ? "" : "; " + one.hint())));
    }
  }

  private boolean back() {
    Optional<String> path = consultation.back();
    page.wrapped(
        2, path.map(one -> "taken back: " + one).orElse("there is no answer to take back"));
    return path.isPresent();
  }
}
