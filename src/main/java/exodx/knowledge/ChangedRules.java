package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.Rule;

/**
 * Finds out whether rules compile, and looks only at those that were never found to: a cache
 * remembers the others by a digest, and files of which nothing changed by another. What rules
 * share, their declared types, is part of both.
 */
public final class ChangedRules {
  private final RulesFolder folder;
  private final List<DrlSources.Parsed> parsed;
  private final UnaryOperator<String> beside;
  private final KnowledgeCache cache;
  private final Declarations shared;

  /** The digests of the rules of a sound file, by the digest of the file. */
  private final Map<String, String> files = new HashMap<>();

  private final Set<String> rules = new HashSet<>();

  /** The digests of the files as they are now. */
  private final Map<KnowledgeFile, String> digests = new HashMap<>();

  /**
   * Reads what is remembered.
   *
   * @param folder with rules that can be parsed
   * @param beside what else a rule has to be looked at anew for, by its id
   * @throws ProblemsException with every syntax error
   */
  public ChangedRules(RulesFolder folder, UnaryOperator<String> beside, KnowledgeCache cache) {
    this.folder = folder;
    this.parsed = DrlSources.parse(folder);
    this.beside = beside;
    this.cache = cache;
    this.shared = Declarations.of(parsed);
    for (String line : cache.sound(shared.digest())) {
      List<String> words = List.of(line.split(" "));
      files.put(words.get(0), line);
      rules.addAll(words.subList(1, words.size()));
    }
    for (DrlSources.Parsed one : parsed) {
      digests.put(one.file(), digest(one));
    }
  }

  /** True when nothing of a file changed since it was found to be sound. */
  public boolean isSound(DrlSources.Parsed one) {
    return files.containsKey(digests.getOrDefault(one.file(), ""));
  }

  /**
   * Compiles what is new.
   *
   * @param look looks at the rules that were compiled, and throws what is wrong with them
   * @throws ProblemsException with everything that rules may not use, or the compiler objects to
   */
  public void check(Consumer<Collection<Rule>> look) {
    List<DrlSources.Parsed> changed = parsed.stream().filter(one -> !isSound(one)).toList();
    if (changed.isEmpty()) {
      return;
    }
    SandboxCheck.stop(parsed, this::isSound);
    Map<String, Excerpt.Placed> wanted = new LinkedHashMap<>();
    Set<String> lines = new TreeSet<>();
    for (DrlSources.Parsed one : parsed) {
      String file = digests.getOrDefault(one.file(), "");
      String line = files.get(file);
      if (line == null) {
        Map<String, Excerpt.Placed> its = new LinkedHashMap<>();
        Excerpt.rules(List.of(one)).forEach(rule -> its.put(digest(rule), rule));
        wanted.putAll(its);
        line = file + " " + String.join(" ", its.keySet());
      }
      lines.add(line);
    }
    wanted.keySet().removeAll(rules);
    if (!wanted.isEmpty()) {
      look.accept(compiled(List.copyOf(wanted.values())));
    }
    cache.keepSound(shared.digest(), lines);
  }

  /** Where nothing is known of the declared types, everything is compiled. */
  private Collection<Rule> compiled(List<Excerpt.Placed> missing) {
    Map<String, byte[]> types = cache.types(shared.digest());
    return rules.isEmpty() || types.isEmpty()
        ? KnowledgeLoader.load(folder, cache).models().values()
        : new PartCompiler(shared, types, RuleClassLoader.of(types)).compile(missing);
  }

  private String digest(DrlSources.Parsed one) {
    List<String> whole = new ArrayList<>(List.of(one.file().path(), one.file().text()));
    one.descriptors().getRules().stream().map(RuleDescr::getName).map(beside).forEach(whole::add);
    return digest(whole);
  }

  /** Lines that hold only what people read are blank in the code. */
  private String digest(Excerpt.Placed rule) {
    List<String> whole =
        new ArrayList<>(List.of(rule.file().path(), beside.apply(rule.rule().getName())));
    rule.text().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(whole::add);
    return digest(whole);
  }

  private static String digest(List<String> whole) {
    return Sha256.of(String.join("\n", whole).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
