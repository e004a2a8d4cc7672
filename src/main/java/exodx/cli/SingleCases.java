package exodx.cli;

import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.readers.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers cases that stand in a file each, one by one. */
final class SingleCases {
  private final Environment environment;
  private final ExpertSource experts;
  private final Failures failures;
  private ExpertSource.@Nullable Expert expert;

  SingleCases(Environment environment, ExpertSource experts, Failures failures) {
    this.environment = environment;
    this.experts = experts;
    this.failures = failures;
  }

  /**
   * What a person asks for.
   *
   * @param files the cases; {@code -} is standard input
   * @param format how they are answered
   * @param redact true when names, addresses and identifiers are masked before reading
   * @param trace true when what fired is told as well
   * @param user whose case is wanted; null for everybody's
   * @param rules the folder of rules; empty for those that come with the program
   * @param look how a text looks
   * @param detail true when reasons, sources and all that explains are told as well
   */
  record Asked(
      List<String> files,
      Format format,
      boolean redact,
      boolean trace,
      @Nullable String user,
      Optional<Path> rules,
      Look look,
      boolean detail) {}

  /**
   * Prints every answer.
   *
   * @return the exit code of the worst
   * @throws ProblemsException when the rules are broken
   */
  ExitCode answer(Asked asked) {
    boolean several = asked.files().size() > 1;
    Answers answers =
        Answers.of(asked.format(), asked.look(), asked.detail(), several, () -> expert(asked));
    ExitCode worst = ExitCode.DIAGNOSED;
    for (String file : asked.files()) {
      worst = worst.worse(answer(file, asked, answers));
    }
    answers.end(environment.out());
    return worst;
  }

  /** One bad file does not stop the others; what would fail them all does. */
  private ExitCode answer(String file, Asked asked, Answers answers) {
    try {
      SourceText text = new CaseFile(environment).read(file);
      CaseReader.begin(text);
      ExpertSource.Expert opened = expert(asked);
      ExitCode worst = ExitCode.DIAGNOSED;
      List<CaseFacts> cases = cases(text, asked, opened);
      List<Outcome> outcomes =
          cases.stream().map(asked.trace() ? opened.trace() : opened.answer()).toList();
      if (outcomes.size() > 1) {
        answers.announce(outcomes, environment.out());
      }
      for (Outcome outcome : outcomes) {
        answers.add(outcome, environment.out());
        worst = worst.worse(ExitCode.of(outcome.status()));
      }
      return worst;
    } catch (ProblemsException e) {
      boolean forAll =
          e.concern() == ProblemsException.Concern.OUTPUT
              || (expert == null && e.concern() == ProblemsException.Concern.KNOWLEDGE);
      if (forAll) {
        throw e;
      }
      return failures.report(e);
    } catch (RuntimeException | StackOverflowError e) {
      return failures.report(e);
    }
  }

  /** A script and a drawing hold one case: of several people they ask whose it is. */
  private static List<CaseFacts> cases(SourceText text, Asked asked, ExpertSource.Expert opened) {
    boolean one =
        switch (asked.format()) {
          case PS1, MERMAID, DOT -> asked.user() == null;
          default -> false;
        };
    if (asked.redact()) {
      return one
          ? List.of(opened.redactor().get().read(List.of(text)))
          : opened.redactor().get().readAll(List.of(text), asked.user());
    }
    Reading reading = CaseReader.readAll(opened.vocabulary(), List.of(text), asked.user());
    return one ? List.of(reading.one()) : reading.cases();
  }

  /** Rules are loaded once, and only when there is something to read. */
  private ExpertSource.Expert expert(Asked asked) {
    ExpertSource.Expert opened = expert;
    if (opened == null) {
      opened = experts.open(asked.rules());
      expert = opened;
    }
    return opened;
  }
}
