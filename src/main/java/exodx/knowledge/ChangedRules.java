package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * Finds out whether rules compile, and compiles only those that were never found to: a cache
 * remembers the others by a digest. What rules share, their declared types, is part of it.
 */
public final class ChangedRules {
  private final RulesFolder code;
  private final List<Excerpt.Placed> all;
  private final KnowledgeCache cache;

  private ChangedRules(List<DrlSources.Parsed> parsed, KnowledgeCache cache) {
    this.code = Excerpt.code(parsed);
    this.all = Excerpt.rules(parsed);
    this.cache = cache;
  }

  /**
   * Compiles what is new of a folder whose rules have been read and may be compiled.
   *
   * @param beside what else a rule has to be looked at anew for, by its id
   * @param look looks at the rules that were compiled, and throws what is wrong with them
   * @throws ProblemsException with everything the compiler objects to
   */
  public static void check(
      RulesFolder folder,
      UnaryOperator<String> beside,
      KnowledgeCache cache,
      Consumer<Collection<Rule>> look) {
    List<DrlSources.Parsed> parsed = DrlSources.parse(folder);
    SandboxCheck.code(parsed);
    new ChangedRules(parsed, cache)
        .check(folder, Declarations.of(DrlSources.code(parsed)), beside, look);
  }

  private void check(
      RulesFolder folder,
      Declarations shared,
      UnaryOperator<String> beside,
      Consumer<Collection<Rule>> look) {
    String name = Sha256.of(shared.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 20);
    Set<String> sound = cache.sound(name);
    Map<String, Excerpt.Placed> wanted = new LinkedHashMap<>();
    all.forEach(one -> wanted.put(digest(one, beside.apply(one.rule().getName())), one));
    List<Excerpt.Placed> missing =
        wanted.entrySet().stream()
            .filter(one -> !sound.contains(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    look.accept(
        missing.size() == all.size()
            ? KnowledgeLoader.load(folder, cache).models().values()
            : some(missing));
    cache.keepSound(name, new TreeSet<>(wanted.keySet()));
  }

  private List<Rule> some(List<Excerpt.Placed> missing) {
    try {
      CompiledRules built = build(missing);
      return RuleModels.load(built.models(), RuleClassLoader.of(built.classes())).stream()
          .map(Model::getRules)
          .flatMap(List::stream)
          .toList();
    } catch (ProblemsException e) {
      throw new ProblemsException(
          ProblemsException.Concern.KNOWLEDGE,
          CompileErrors.placed(e.problems(), missing, this::build));
    }
  }

  private CompiledRules build(List<Excerpt.Placed> some) {
    List<Excerpt.Placed> dropped = new ArrayList<>(all);
    dropped.removeAll(some);
    return DrlCompiler.build(Excerpt.without(code, dropped));
  }

  /** Lines that hold only what people read are blank in the code. */
  private static String digest(Excerpt.Placed rule, String beside) {
    List<String> whole = new ArrayList<>(List.of(rule.file().path(), beside));
    rule.text().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(whole::add);
    return Sha256.of(String.join("\n", whole).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
