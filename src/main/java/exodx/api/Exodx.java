package exodx.api;

import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.facts.InputReader;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.outcome.Outcome;
import exodx.readers.CaseReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The rules, ready to answer cases. Loading compiles them and takes seconds; load once. One object
 * answers cases from any number of threads.
 *
 * <pre>{@code
 * Exodx exodx = Exodx.load(Path.of("rules"));
 * for (Outcome answer : exodx.diagnose("error.txt", text)) {
 *   answer.steps().forEach(step -> System.out.println(step.title()));
 * }
 * }</pre>
 *
 * <p>Every method throws {@link exodx.problem.ProblemsException} for what a person can mend: its
 * problems name file, line and column, and mostly a way to mend them.
 */
public final class Exodx {
  private final KnowledgeBase knowledge;

  private Exodx(RulesFolder folder) {
    this.knowledge = KnowledgeLoader.load(folder, KnowledgeCache.NONE, RulesCheck::refuse);
  }

  /**
   * Loads the rules of a folder.
   *
   * @throws exodx.problem.ProblemsException when they are not sound
   */
  public static Exodx load(Path rules) {
    return new Exodx(RulesFolder.read(rules));
  }

  /** Loads the rules that come with the library. */
  public static Exodx load() {
    return new Exodx(RulesFolder.embedded());
  }

  /**
   * Reads the cases in a text: a fact file (JSON or YAML), a paste, an export, or several of them.
   *
   * @param name how the text is called in answers and problems
   * @return one for each person with an error; one at least
   */
  public List<CaseFacts> read(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CaseReader.readAll(
            knowledge.vocabulary(),
            List.of(InputReader.read(name, new ByteArrayInputStream(bytes))),
            null)
        .cases();
  }

  /** Answers a case as of today. What the answer says is data; it changes nothing. */
  public Outcome diagnose(CaseFacts facts) {
    return new Diagnostician(knowledge, LocalDate.now(ZoneId.systemDefault())).diagnose(facts);
  }

  /** Answers every case in a text; see {@link #read} and {@link #diagnose(CaseFacts)}. */
  public List<Outcome> diagnose(String name, String text) {
    return read(name, text).stream().map(this::diagnose).toList();
  }

  /**
   * Returns a case with one fact set, to suppose something or to add what was found out.
   *
   * @param edit {@code path=value}, with a path of a fact file
   */
  public CaseFacts with(CaseFacts facts, String edit) {
    return new FactEdits(knowledge.vocabulary()).set(facts, edit);
  }
}
