package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.messages.MessageCatalog;
import exodx.messages.MessageTemplate;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
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
  private final Catalogue catalogue;
  private final MessageCatalog messages;
  private final ClassLoader loader;
  private final Map<String, Rule> models;
  private final KieBase base;
  private final String packageName;

  KnowledgeBase(PreparedKnowledge prepared) {
    this(prepared, load(prepared.models(), prepared.loader()));
  }

  /**
   * Takes rules that are loaded already.
   *
   * @param loaded used in place of the models that {@code prepared} names
   */
  KnowledgeBase(PreparedKnowledge prepared, List<Model> loaded) {
    this.hash = prepared.hash();
    this.version = prepared.version();
    this.vocabulary = prepared.vocabulary();
    Map<String, RuleInfo> byId = new LinkedHashMap<>();
    prepared.rules().forEach(rule -> byId.put(rule.id(), rule));
    this.rules = Collections.unmodifiableMap(byId);
    this.catalogue = prepared.catalogue();
    this.messages = messages(prepared.rules());
    this.loader = prepared.loader();
    this.models = new LinkedHashMap<>();
    loaded.forEach(model -> model.getRules().forEach(rule -> models.put(rule.getName(), rule)));
    this.packageName = loaded.get(0).getPackageName();
    this.base = base(loaded, loader);
  }

  private KnowledgeBase(KnowledgeBase original, Rule changed) {
    this.hash = original.hash;
    this.version = original.version;
    this.vocabulary = original.vocabulary;
    this.rules = original.rules;
    this.catalogue = original.catalogue;
    this.messages = original.messages;
    this.loader = original.loader;
    this.models = new LinkedHashMap<>(original.models);
    models.put(changed.getName(), changed);
    this.packageName = original.packageName;
    this.base =
        base(List.of(new ModelImpl(packageName).withRules(List.copyOf(models.values()))), loader);
  }

  private static KieBase base(List<Model> models, ClassLoader loader) {
    EngineParts.gather();
    @SuppressWarnings("deprecation") // the only way to name a class loader
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, loader);
    return KieBaseBuilder.createKieBaseFromModel(models, configuration);
  }

  /**
   * Returns a knowledge base in which one rule has other conditions, without compiling anything: to
   * see which case tells the difference. Its hash stays that of the rules as written.
   *
   * @param changed takes the place of the rule of the same name
   * @throws IllegalArgumentException when there is no such rule
   */
  public KnowledgeBase with(Rule changed) {
    if (!models.containsKey(changed.getName())) {
      throw new IllegalArgumentException("no rule \"" + changed.getName() + "\"");
    }
    return new KnowledgeBase(this, changed);
  }

  /** Makes the models that classes describe. */
  static List<Model> load(List<String> names, ClassLoader loader) {
    List<Model> models = new ArrayList<>();
    for (String name : names) {
      try {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw ProblemsException.knowledge(
            Problem.error("compiler", null, "compiled rules cannot be loaded: " + e, null));
      }
    }
    return models;
  }

  private static MessageCatalog messages(List<RuleInfo> rules) {
    List<MessageTemplate> templates = new ArrayList<>();
    for (RuleInfo rule : rules) {
      for (String template : rule.messages()) {
        try {
          templates.add(MessageTemplate.parse(rule.id(), template));
        } catch (IllegalArgumentException e) {
          throw ProblemsException.knowledge(
              new Problem(
                  exodx.problem.Severity.ERROR,
                  "message-template",
                  "rules/" + rule.file(),
                  rule.line(),
                  0,
                  "the message template of \"" + rule.id() + "\" is broken: " + e.getMessage(),
                  null,
                  null));
        }
      }
    }
    return new MessageCatalog(templates);
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

  public Catalogue catalogue() {
    return catalogue;
  }

  public MessageCatalog messages() {
    return messages;
  }

  /** Returns the executable form of the rules by id: conditions as text and as predicates. */
  public Map<String, Rule> models() {
    return models;
  }

  /** Opens a session; the caller disposes of it. */
  public KieSession newSession() {
    return base.newKieSession();
  }

  /**
   * Returns the class of a declared type.
   *
   * @throws IllegalArgumentException when the rules declare no such type
   */
  public Class<?> declaredClass(String simpleName) {
    try {
      return loader.loadClass(packageName + "." + simpleName);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("no declared type " + simpleName, e);
    }
  }
}
