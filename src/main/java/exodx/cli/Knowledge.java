package exodx.cli;

import exodx.batch.Sharing;
import exodx.cases.CaseFiles;
import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.Layers;
import exodx.knowledge.Lazy;
import exodx.knowledge.RuleInfo;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.ExclusionFile;
import exodx.knowledge.lint.RulesCheck;
import exodx.messages.PastedText;
import exodx.problem.ProblemsException;
import exodx.redaction.Redactor;
import exodx.start.FileKnowledgeCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The one place where commands get their knowledge. */
final class Knowledge {
  /** What files say that are no cases, in which there are people. */
  private static final List<String> SAID = List.of(".drl", ".advice.yaml", "objects.sources.yaml");

  private Knowledge() {}

  /** Returns an expert who knows the rules of a folder. */
  static ExpertSource.Expert expert(Environment environment, Optional<Path> rules) {
    KnowledgeBase knowledge = load(environment, rules);
    LocalDate today = LocalDate.now(environment.clock());
    Supplier<Diagnostician> diagnostician = new Lazy<>(() -> new Diagnostician(knowledge, today));
    return new ExpertSource.Expert(
        knowledge.vocabulary(),
        facts -> diagnostician.get().diagnose(facts),
        ruleText(knowledge),
        knowledge.catalogue().shells(),
        knowledge.catalogue().terms(),
        facts -> diagnostician.get().trace(facts),
        new ExpertSource.Many(
            knowledge.hash().substring(0, 12),
            facts -> diagnostician.get().conclude(facts),
            () -> Sharing.of(knowledge)),
        new Lazy<>(() -> redactor(environment, rules, knowledge)));
  }

  /** Returns what masks cases, so that all that the knowledge itself says stays. */
  static Redactor redactor(Environment environment, Optional<Path> rules, KnowledgeBase knowledge) {
    List<String> texts =
        folder(environment, rules).files().stream()
            .filter(file -> SAID.stream().anyMatch(file.path()::endsWith))
            .map(KnowledgeFile::text)
            .toList();
    return new Redactor(
        knowledge.vocabulary(),
        texts,
        text -> knowledge.messages().recognise(new PastedText(text)));
  }

  /** Returns what gives the text of a rule as written, by its id; empty when there is none. */
  static UnaryOperator<String> ruleText(KnowledgeBase knowledge) {
    return id -> Optional.ofNullable(knowledge.rules().get(id)).map(RuleInfo::text).orElse("");
  }

  /**
   * Loads rules: of the named folder, else of the folder {@code rules} where the program is
   * installed, else the copy inside of the program.
   *
   * @throws exodx.problem.ProblemsException when they are not sound
   */
  static KnowledgeBase load(Environment environment, Optional<Path> rules) {
    KnowledgeLoader.begin();
    RulesFolder folder = folder(environment, rules);
    try {
      KnowledgeCache cache = RulesCache.of(environment);
      KnowledgeBase knowledge = KnowledgeLoader.load(folder, cache, RulesCheck::refuse);
      if (rules.isEmpty() && cache instanceof FileKnowledgeCache files) {
        QuickStart.ofProcess().ifPresent(start -> start.prepareFor(files.jarOf(folder)));
      }
      return knowledge;
    } catch (ProblemsException e) {
      throw RulesReport.named(
          new ProblemsException(e.concern(), RulesCheck.explain(folder, e.problems())),
          environment,
          rules);
    }
  }

  /**
   * Returns the cases beside the rules.
   *
   * @throws exodx.problem.ProblemsException when they cannot be read
   */
  static CaseFiles cases(Environment environment, Optional<Path> rules) {
    return place(environment, rules).map(CaseFiles::below).orElseGet(CaseFiles::embedded);
  }

  /** Returns the file beside the rules that says which changes of them no case can find. */
  static Optional<KnowledgeFile> exclusions(Environment environment, Optional<Path> rules) {
    return CaseFiles.other(place(environment, rules), ExclusionFile.NAME);
  }

  /**
   * Reads the rules folder without compiling it.
   *
   * @throws ProblemsException when there is none, as where a family is named in its place
   */
  static RulesFolder folder(Environment environment, Optional<Path> rules) {
    return place(environment, rules).map(RulesFolder::read).orElseGet(RulesFolder::embedded);
  }

  /**
   * Returns the folder whose rules are to be changed or watched.
   *
   * @param hint how the command is told of another folder
   * @throws ProblemsException when the rules are those inside of the program
   */
  static Path ownPlace(Environment environment, Optional<Path> rules, String hint) {
    return place(environment, rules)
        .filter(place -> !Files.isRegularFile(place)) // a zip file
        .orElseThrow(
            () ->
                ProblemsException.input(
                    "no-folder", "these rules lie in no folder, so they do not change", hint));
  }

  /** Returns the folder that holds the rules; empty for the copy inside of the program. */
  static Optional<Path> place(Environment environment, Optional<Path> rules) {
    return rules
        .map(named -> noFamily(environment, named))
        .or(() -> environment.home().map(home -> home.resolve("rules")).filter(Files::isDirectory));
  }

  /** A family is no rules folder: it can neither be checked nor tested without the vocabulary. */
  private static Path noFamily(Environment environment, Path named) {
    Path place = environment.directory().resolve(named);
    Path above = place.resolveSibling("");
    if (Files.isDirectory(place)) {
      boolean whole =
          Files.exists(place.resolve(Layers.FILE))
              || holds(place, file -> Files.isDirectory(file) && hasRules(file));
      if (hasRules(above) && !whole) {
        throw family(
            named,
            "name the rules folder: "
                + Objects.requireNonNullElse(named.getParent(), Path.of(".")));
      }
    } else if (environment
        .home()
        .map(home -> home.resolve("rules").resolve(named.toString()))
        .filter(Files::isDirectory)
        .isPresent()) {
      throw family(
          named,
          "leave it out, or name the rules folder; rules test, list, coverage and graph take --family");
    }
    return place;
  }

  private static ProblemsException family(Path named, String hint) {
    return ProblemsException.input("no-rules", named + " is a family, not a rules folder", hint);
  }

  /** True for a folder that itself holds a rule file, such as the vocabulary. */
  private static boolean hasRules(Path folder) {
    return holds(folder, file -> file.toString().endsWith(".drl"));
  }

  private static boolean holds(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(wanted);
    } catch (IOException e) {
      return false;
    }
  }
}
