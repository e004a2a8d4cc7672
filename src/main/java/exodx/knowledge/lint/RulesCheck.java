package exodx.knowledge.lint;

import exodx.facts.Node;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.KnowledgeParts;
import exodx.knowledge.RuleInfo;
import exodx.knowledge.RulesFolder;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Looks through a rules folder for everything that is wrong with it. Costs more than loading it
 * does, so it runs only when somebody asks for it, or when loading has failed.
 */
public final class RulesCheck {
  private static final List<BiFunction<LintContext, Findings, Check>> CHECKS =
      List.of(
          CopiedFileCheck::new,
          DeclarationCheck::new,
          CodesCheck::new,
          ContradictionCheck::new,
          SameRuleCheck::new,
          UnreadFactCheck::new,
          UnguardedChangeCheck::new,
          TextsCheck::new,
          WordPlaceholderCheck::new,
          KnownCheck::new,
          CoverageCheck::new);

  /** Makes the check of one rule. */
  private interface OfRule {
    RuleCheck of(LintContext material, RuleModel rule, Findings findings);
  }

  private static final List<OfRule> CHECKS_OF_RULES =
      List.of(
          NamesCheck::new,
          VariablesCheck::new,
          ComparisonCheck::new,
          UnknownCheck::new,
          ConsequenceCheck::new,
          MessageCheck::new,
          PlaceholderCheck::new);

  /** What stands twice is wrong where it stands beside the vocabulary, not in it. */
  private static final Comparator<DrlSources.Parsed> VOCABULARY_FIRST =
      Comparator.comparing((DrlSources.Parsed one) -> one.file().path().indexOf('/') >= 0)
          .thenComparing(one -> one.file().path());

  /** What only compiling tells. */
  public interface Compiling {
    /**
     * True for a file that is known to compile, so that what rules may not say is not looked for.
     * Nothing is known unless this is overridden.
     */
    default boolean isSound(DrlSources.Parsed file) {
      return false;
    }

    /**
     * Compiles a folder.
     *
     * @throws ProblemsException with what is wrong with it
     */
    void compile(RulesFolder folder);
  }

  private static final Compiling NOTHING = folder -> {};

  private RulesCheck() {}

  /**
   * What was looked at and found.
   *
   * @param files number of files
   * @param rules number of rules
   * @param problems causes first, then by file and line
   * @param following how many more problems go away when these are mended
   */
  public record Report(int files, int rules, List<Problem> problems, int following) {
    private static Report of(int files, int rules, List<Problem> problems) {
      List<Problem> following = Causes.following(problems);
      Stream<Problem> causes = problems.stream().filter(p -> !following.contains(p));
      return new Report(files, rules, causes.sorted(Causes.FIRST).toList(), following.size());
    }

    /** Returns the report with other problems, of which each that is gone follows from another. */
    public Report with(List<Problem> others) {
      int gone = Math.max(0, problems.size() - others.size());
      return new Report(files, rules, others, following + gone);
    }

    /** Returns how many problems are errors. */
    public long errors() {
      return problems.stream().filter(RulesCheck::isError).count();
    }

    /** Returns how many problems are warnings. */
    public long warnings() {
      return problems.size() - errors();
    }
  }

  /**
   * Checks a folder.
   *
   * @param beside the files with its cases, and its file of exclusions
   * @param compiling compiles the folder; run only when nothing else is wrong
   */
  public static Report check(RulesFolder folder, List<KnowledgeFile> beside, Compiling compiling) {
    List<KnowledgeFile> all = all(folder, beside);
    List<Problem> unreadable = all.stream().flatMap(RulesCheck::unreadable).toList();
    if (!unreadable.isEmpty()) {
      return Report.of(all.size(), 0, unreadable);
    }
    Findings findings = new Findings();
    int rules = look(folder, beside, findings, true, compiling);
    if (errors(all, findings).isEmpty()) {
      try {
        compiling.compile(folder);
      } catch (ProblemsException e) {
        KnowledgeParts.placed(folder, e.problems()).forEach(findings::add);
      }
    }
    return Report.of(all.size(), rules, allowed(all, findings));
  }

  /**
   * Checks a folder as far as it can be done while somebody types: without compiling, and without
   * looking for messages in all cases.
   *
   * @param beside the files with its cases, and its file of exclusions
   */
  public static Report whileTyping(RulesFolder folder, List<KnowledgeFile> beside) {
    Findings findings = new Findings();
    int rules = look(folder, beside, findings, false, NOTHING);
    List<KnowledgeFile> all = all(folder, beside);
    findings.incomplete();
    return Report.of(all.size(), rules, allowed(all, findings));
  }

  private static List<KnowledgeFile> all(RulesFolder folder, List<KnowledgeFile> beside) {
    return Stream.concat(folder.files().stream(), beside.stream()).toList();
  }

  private static Stream<Problem> unreadable(KnowledgeFile file) {
    try {
      file.text();
      return Stream.empty();
    } catch (ProblemsException e) {
      return e.problems().stream();
    }
  }

  /** An allowance counts as useless only when everything was looked at, and is sound. */
  private static List<Problem> allowed(List<KnowledgeFile> files, Findings findings) {
    List<Problem> left = Suppressions.apply(files, findings.all());
    if (findings.isIncomplete() || left.stream().anyMatch(RulesCheck::isError)) {
      left.removeIf(p -> p.code().equals("useless-suppression"));
    }
    return left;
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }

  /** What is allowed keeps nothing from being compiled. */
  private static List<Problem> errors(List<KnowledgeFile> files, Findings findings) {
    return allowed(files, findings).stream().filter(RulesCheck::isError).toList();
  }

  /**
   * Says better why a folder cannot be loaded.
   *
   * @param found what loading said
   */
  public static List<Problem> explain(RulesFolder folder, List<Problem> found) {
    List<Problem> errors = errors(folder);
    return errors.isEmpty() ? KnowledgeParts.placed(folder, found) : errors;
  }

  /**
   * Refuses a folder with an error that loading alone does not find: such rules fail only with the
   * case that needs what is wrong.
   *
   * @throws ProblemsException with the errors
   */
  public static void refuse(RulesFolder folder) {
    List<Problem> errors = errors(folder);
    if (!errors.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, errors);
    }
  }

  /** Returns the errors that neither the cases nor the compiler tell, causes first. */
  private static List<Problem> errors(RulesFolder folder) {
    Findings findings = new Findings();
    look(folder, List.of(), findings, false, NOTHING);
    findings.incomplete();
    return Report.of(0, 0, errors(folder.files(), findings)).problems();
  }

  /**
   * Looks for everything but what only the compiler finds.
   *
   * @param messages whether messages are looked for in all cases, which takes long
   * @return how many rules there are
   */
  private static int look(
      RulesFolder folder,
      List<KnowledgeFile> beside,
      Findings findings,
      boolean messages,
      Compiling compiling) {
    Map<KnowledgeFile, Node> words = yaml(folder.withSuffix(".advice.yaml"), findings);
    Map<KnowledgeFile, Node> besides = yaml(beside, findings);
    LintContext onlyWords = material(List.of(), KnowledgeParts.NONE, words, besides);
    new WordsCheck(onlyWords, findings).look();
    Map<KnowledgeFile, Node> sources = yaml(folder.withSuffix(".sources.yaml"), findings);
    sources.forEach(
        (file, root) -> new Yaml(file, findings).check(Shapes.SOURCES, root, "a file of sources"));
    List<Problem> syntax =
        folder.withSuffix(".drl").stream().flatMap(f -> SyntaxCheck.first(f).stream()).toList();
    if (!syntax.isEmpty()) {
      findings.addAll(syntax);
      findings.incomplete();
      return 0;
    }
    List<DrlSources.Parsed> parsed =
        DrlSources.parse(folder).stream().sorted(VOCABULARY_FIRST).toList();
    boolean wordsAreSound = findings.all().isEmpty();
    KnowledgeParts parts = KnowledgeParts.read(folder, parsed, wordsAreSound);
    LintContext material = material(parsed, parts, words, besides);
    boolean facts = parts.vocabulary() != null;
    CHECKS.forEach(check -> check.apply(material, findings).look());
    material
        .exclusions()
        .forEach((f, root) -> ExclusionFile.read(f, root, material.infos().keySet(), findings));
    for (RuleModel rule : material.rules()) {
      CHECKS_OF_RULES.forEach(check -> check.of(material, rule, findings).look());
    }
    if (facts) { // else every fact of every case would be called unknown
      new CasesCheck(material, findings).look();
    } else {
      findings.incomplete();
    }
    if (messages) {
      new TemplateCaseCheck(material, findings).look();
    }
    findings.addAll(ToldAlready.rest(material, parts.problems(), findings.all()));
    List<Problem> found = findings.all();
    KnowledgeParts.language(parsed, compiling::isSound).stream()
        .filter(problem -> !ToldAlready.told(parsed, problem, found))
        .forEach(findings::add);
    return material.rules().size();
  }

  private static LintContext material(
      List<DrlSources.Parsed> parsed,
      KnowledgeParts parts,
      Map<KnowledgeFile, Node> words,
      Map<KnowledgeFile, Node> beside) {
    Map<KnowledgeFile, Node> cases = new LinkedHashMap<>(beside);
    cases.keySet().removeIf(file -> file.path().equals(ExclusionFile.NAME));
    Map<KnowledgeFile, Node> exclusions = new LinkedHashMap<>(beside);
    exclusions.keySet().removeAll(cases.keySet());
    Map<String, RuleInfo> infos = new LinkedHashMap<>();
    parts.rules().forEach(rule -> infos.put(rule.id(), rule));
    return new LintContext(
        parsed,
        new TypeTable(parsed),
        parsed.stream().flatMap(one -> RuleModel.of(one).stream()).toList(),
        infos,
        parts.vocabulary(),
        parts.catalogue(),
        words,
        cases,
        exclusions);
  }

  private static Map<KnowledgeFile, Node> yaml(List<KnowledgeFile> files, Findings findings) {
    Map<KnowledgeFile, Node> nodes = new LinkedHashMap<>();
    for (KnowledgeFile file : files) {
      YamlFile yaml = YamlFile.of(file);
      yaml.root().ifPresent(root -> nodes.put(file, root));
      findings.addAll(yaml.problems());
    }
    return nodes;
  }
}
