package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.knowledge.sandbox.RuleGuard;
import exodx.messages.MessageCatalog;
import exodx.messages.PastedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Compiled knowledge with all that is known about it. Safe to share between threads; every case
 * gets a session of its own.
 */
public final class KnowledgeBase {
  private final String hash;
  private final String version;
  private final Vocabulary vocabulary;
  private final Map<String, RuleInfo> rules;
  private final Set<String> unasked;
  private final Set<String> silent;
  private final Catalogue catalogue;
  private final MessageCatalog messages;
  private final ClassLoader loader;
  private final Lazy<Map<String, Rule>> models;
  private final Lazy<KieBase> base;
  private final Lazy<Combinations> combinations =
      new Lazy<>(() -> new Combinations(models().values()));
  private final Lazy<Map<String, List<Rule>>> makers = new Lazy<>(this::byMade);

  /** Takes rules that are loaded when the first of them is needed. */
  public KnowledgeBase(PreparedKnowledge prepared) {
    this(
        prepared,
        new Lazy<>(
            () -> {
              Engine.await();
              return byName(RuleModels.rules(prepared.models(), prepared.loader()));
            }));
  }

  /**
   * Takes rules that are loaded already.
   *
   * @param loaded used in place of those that {@code prepared} names
   */
  public KnowledgeBase(PreparedKnowledge prepared, List<Rule> loaded) {
    this(prepared, new Lazy<>(() -> byName(loaded)));
    base.get(); // rules that do not fit together are told at once
  }

  private KnowledgeBase(PreparedKnowledge prepared, Lazy<Map<String, Rule>> models) {
    this.hash = prepared.hash();
    this.version = prepared.version();
    this.rules = Collections.unmodifiableMap(prepared.rules());
    this.unasked = Set.copyOf(prepared.unasked());
    this.silent = Set.copyOf(prepared.silent());
    this.catalogue = prepared.catalogue();
    this.messages = prepared.messages().catalog(rules);
    this.vocabulary =
        prepared.vocabulary().recognising(text -> messages.recognise(new PastedText(text)));
    this.loader = prepared.loader();
    this.models = models;
    this.base = new Lazy<>(this::engine);
  }

  private KnowledgeBase(KnowledgeBase original, Map<String, Rule> changed) {
    this.hash = original.hash;
    this.version = original.version;
    this.vocabulary = original.vocabulary;
    this.rules = original.rules;
    this.unasked = original.unasked;
    this.silent = original.silent;
    this.catalogue = original.catalogue;
    this.messages = original.messages;
    this.loader = original.loader;
    this.models = new Lazy<>(() -> changed);
    this.base = new Lazy<>(this::engine);
  }

  private KieBase engine() {
    Model model = new ModelImpl(RuleGuard.PACKAGE).withRules(List.copyOf(models.get().values()));
    return KieBaseBuilder.createKieBaseFromModel(List.of(model), Engine.configuration(loader));
  }

  private static Map<String, Rule> byName(List<Rule> rules) {
    Map<String, Rule> byName = new LinkedHashMap<>();
    rules.forEach(rule -> byName.put(rule.getName(), rule));
    return Collections.unmodifiableMap(byName);
  }

  /**
   * Returns a knowledge base in which one rule has other conditions, without compiling anything: to
   * see which case tells the difference. Its hash stays that of the rules as written.
   *
   * @param changed takes the place of the rule of the same name
   * @throws IllegalArgumentException when there is no such rule
   */
  public KnowledgeBase with(Rule changed) {
    if (!models().containsKey(changed.getName())) {
      throw new IllegalArgumentException("no rule \"" + changed.getName() + "\"");
    }
    Map<String, Rule> all = new LinkedHashMap<>(models());
    all.put(changed.getName(), changed);
    return new KnowledgeBase(this, all);
  }

  /** Returns a digest that changes with every change of the knowledge. */
  public String hash() {
    return hash;
  }

  /** Returns the newest version that the changelog of the rules names; empty when there is none. */
  public String version() {
    return version;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns the rules by id, in the order of the files. */
  public Map<String, RuleInfo> rules() {
    return rules;
  }

  /** Returns the ids of the rules for whose sake nobody is asked. */
  public Set<String> unasked() {
    return unasked;
  }

  /** Returns the ids of the rules that only warn; none where a rule looks at warnings. */
  public Set<String> silent() {
    return silent;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public MessageCatalog messages() {
    return messages;
  }

  /** Returns the executable form of the rules by id: conditions as text and as predicates. */
  public Map<String, Rule> models() {
    return models.get();
  }

  /** Returns the rules that conclude a derived fact of a type, in their order. */
  public List<Rule> makersOf(String type) {
    return makers.get().getOrDefault(type, List.of());
  }

  private Map<String, List<Rule>> byMade() {
    Map<String, List<Rule>> made = new HashMap<>();
    models()
        .forEach(
            (id, rule) ->
                Objects.requireNonNull(rules.get(id), id).conclusions().stream()
                    .filter(one -> one.verb().equals("fact"))
                    .map(RuleInfo.Concluded::code)
                    .distinct()
                    .forEach(type -> made.computeIfAbsent(type, t -> new ArrayList<>()).add(rule)));
    return made;
  }

  /**
   * Returns the id of a rule that would have to look at too many combinations of facts; the engine
   * would try and keep each, and cannot be stopped in between.
   */
  public Optional<String> tooManyCombinations(Collection<?> facts) {
    return combinations.get().tooMany(facts);
  }

  /** Opens a session; the caller disposes of it. */
  public KieSession newSession() {
    return base.get().newKieSession();
  }

  /**
   * Returns the class of a declared type.
   *
   * @throws IllegalArgumentException when the rules declare no such type
   */
  public Class<?> declaredClass(String simpleName) {
    try {
      return loader.loadClass(RuleGuard.PACKAGE + "." + simpleName);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("no declared type " + simpleName, e);
    }
  }
}
