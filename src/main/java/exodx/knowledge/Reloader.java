package exodx.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Loads a rules folder again and again while somebody works on it. Only rules that are new or
 * changed are compiled; all of them when what they share has changed, which takes seconds. What
 * comes out is the same as if everything had been compiled.
 */
public final class Reloader {
  private @Nullable Whole whole;
  private final Map<Key, Rule> rules = new HashMap<>();
  private int lastCompiled;

  /** A rule as it is written in a file; error texts of compiled rules name the file. */
  private record Key(String file, String text) {
    static Key of(Excerpt.Placed placed) {
      return new Key(placed.file().path(), placed.text());
    }
  }

  private record Whole(Declarations declarations, ClassLoader loader, PartCompiler parts) {}

  /**
   * Loads the knowledge as it is now.
   *
   * @throws ProblemsException when the folder does not hold sound knowledge
   */
  public synchronized KnowledgeBase load(RulesFolder folder) {
    lastCompiled = 0;
    List<DrlSources.Parsed> parsed = DrlSources.parse(folder);
    KnowledgeMetadata words = KnowledgeMetadata.read(folder, parsed);
    SandboxCheck.code(parsed);
    List<Excerpt.Placed> wanted = Excerpt.rules(parsed);
    Declarations declarations = Declarations.of(parsed);
    Whole now = whole;
    if (now == null || !now.declarations().equals(declarations)) {
      now = everything(Excerpt.code(parsed), declarations, wanted);
    } else {
      onlyNew(now, wanted);
    }
    rules.keySet().retainAll(wanted.stream().map(Key::of).collect(Collectors.toSet()));
    return new KnowledgeBase(
        words.prepared(List.of(), now.loader()),
        wanted.stream().map(Key::of).map(rules::get).toList());
  }

  /** Returns how many rules were compiled when the knowledge was last loaded. */
  public synchronized int lastCompiled() {
    return lastCompiled;
  }

  private Whole everything(
      RulesFolder code, Declarations declarations, List<Excerpt.Placed> wanted) {
    lastCompiled = wanted.size();
    CompiledRules compiled = DrlCompiler.build(code);
    ClassLoader loader = RuleClassLoader.of(compiled.classes());
    rules.clear();
    keep(wanted, RuleModels.rules(compiled.models(), loader));
    Whole now =
        new Whole(
            declarations,
            loader,
            new PartCompiler(declarations, declarations.classes(compiled), loader));
    whole = now;
    return now;
  }

  private void onlyNew(Whole now, List<Excerpt.Placed> wanted) {
    List<Excerpt.Placed> missing =
        wanted.stream().filter(one -> !rules.containsKey(Key.of(one))).toList();
    if (missing.isEmpty()) {
      return;
    }
    lastCompiled = missing.size();
    keep(missing, now.parts().compile(missing));
  }

  private void keep(List<Excerpt.Placed> placed, List<Rule> compiled) {
    Map<String, Rule> byName =
        compiled.stream().collect(Collectors.toMap(Rule::getName, rule -> rule));
    placed.forEach(
        one -> {
          Rule rule = byName.get(one.rule().getName());
          if (rule != null) {
            rules.put(Key.of(one), rule);
          }
        });
  }
}
