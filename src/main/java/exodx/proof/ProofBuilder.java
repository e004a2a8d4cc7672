package exodx.proof;

import exodx.advice.Conclusion;
import exodx.advice.Withheld;
import exodx.facts.Fact;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Lazy;
import exodx.knowledge.RuleInfo;
import exodx.outcome.Outcome;
import exodx.reasoning.Inference;
import exodx.reasoning.Today;
import exodx.reasoning.UsedFields;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** Turns the supports of an inference into proof nodes, numbered in a fixed order. */
public final class ProofBuilder {
  private final KnowledgeBase knowledge;
  private final Inference inference;
  private final Lazy<IdentityHashMap<Object, List<String>>> ids = new Lazy<>(this::numbered);
  private final IdentityHashMap<Object, Outcome.Concluded> told = new IdentityHashMap<>();

  public ProofBuilder(KnowledgeBase knowledge, Inference inference) {
    this.knowledge = knowledge;
    this.inference = inference;
  }

  /** Whoever only supposes something never asks for numbers. */
  private IdentityHashMap<Object, List<String>> numbered() {
    IdentityHashMap<Object, List<String>> ids = new IdentityHashMap<>();
    int next = 1;
    for (Inference.Entry entry : inference.entries()) {
      List<String> own = new ArrayList<>();
      for (int i = 0; i < entry.supports().size(); i++) {
        own.add("p" + next++);
      }
      ids.put(entry.object(), List.copyOf(own));
    }
    return ids;
  }

  /** Returns the ids of all nodes that conclude an object; empty for what came from outside. */
  public List<String> because(Object object) {
    return ids.get().getOrDefault(object, List.of());
  }

  /** Returns every node. */
  public List<Outcome.ProofNode> nodes() {
    List<Outcome.ProofNode> nodes = new ArrayList<>();
    for (Inference.Entry entry : inference.entries()) {
      List<String> own = because(entry.object());
      for (int i = 0; i < own.size(); i++) {
        nodes.add(node(own.get(i), entry.object(), entry.supports().get(i)));
      }
    }
    return List.copyOf(nodes);
  }

  /** Returns the paths of fields that are not gathered and that a reason for the object reads. */
  public List<String> unknownPremises(Object object) {
    return inference.entries().stream()
        .filter(entry -> entry.object().equals(object))
        .flatMap(entry -> entry.supports().stream())
        .flatMap(support -> support.premises().stream().flatMap(p -> unread(support, p)))
        .distinct()
        .toList();
  }

  private Stream<String> unread(Inference.Support support, Object premise) {
    Fact fact = inference.factOf(premise).orElse(null);
    if (fact == null) {
      return Stream.of();
    }
    return UsedFields.of(model(support.rule()), premise).stream()
        .filter(field -> fact.type().field(field).isPresent() && fact.get(field) == null)
        .map(fact::path);
  }

  private Rule model(String rule) {
    return Objects.requireNonNull(knowledge.models().get(rule), rule);
  }

  private Outcome.ProofNode node(String id, Object object, Inference.Support support) {
    RuleInfo rule = Objects.requireNonNull(knowledge.rules().get(support.rule()), support.rule());
    return new Outcome.ProofNode(id, reference(rule), premises(support), told(object));
  }

  /** Returns what a rule matched, for people. */
  List<Outcome.Premise> premises(Inference.Support support) {
    RuleInfo rule = Objects.requireNonNull(knowledge.rules().get(support.rule()), support.rule());
    List<Outcome.Premise> premises = new ArrayList<>();
    support.premises().forEach(premise -> premises.addAll(premises(rule, premise)));
    return premises.stream().distinct().toList();
  }

  /** Returns what a person needs to know to find a rule and to judge it. */
  public static Outcome.RuleRef reference(RuleInfo rule) {
    return new Outcome.RuleRef(
        rule.id(),
        rule.title(),
        rule.role().name().toLowerCase(Locale.ROOT),
        "rules/" + rule.file(),
        rule.line(),
        rule.rationale(),
        rule.source());
  }

  private List<Outcome.Premise> premises(RuleInfo rule, Object object) {
    Fact fact = inference.factOf(object).orElse(null);
    if (fact != null) {
      return ofFact(rule, object, fact);
    }
    return List.of(premise(object));
  }

  /** Returns a field of a fact of the case, with its place. */
  public static Outcome.Premise premise(Fact fact, String field) {
    Fact.Value value = fact.values().get(field);
    return new Outcome.Premise(
        fact.path(field),
        value == null ? "not gathered" : Texts.shown(value.value()),
        value == null ? 0 : value.line(),
        List.of(),
        value == null ? "" : value.file(),
        value == null ? "" : value.text());
  }

  /** Returns something matched that is no fact of the case, with what it tells or rests on. */
  public Outcome.Premise premise(Object object) {
    if (object instanceof RecognisedMessage message) {
      return ofMessage(message);
    }
    List<String> because = because(object);
    if (because.isEmpty()) {
      return shown(object, null);
    }
    Outcome.Concluded told = told(object);
    return new Outcome.Premise(told.kind() + " " + told.code(), told.text(), 0, because);
  }

  /** Returns how an object is shown that no rule has to be named for: whole, without its proof. */
  public static Outcome.Premise shown(Object object, @Nullable Fact fact) {
    if (fact != null) {
      return new Outcome.Premise(fact.path("").replaceFirst("\\.$", ""), "", 0, List.of());
    }
    if (object instanceof RecognisedMessage message) {
      return new Outcome.Premise(
          message.path(), "message recognised by " + message.by(), message.line(), List.of());
    }
    if (object instanceof Today today) {
      return new Outcome.Premise("today", today.date().toString(), 0, List.of());
    }
    Outcome.Concluded derived = concluded(object);
    return new Outcome.Premise(derived.kind() + " " + derived.code(), derived.text(), 0, List.of());
  }

  /**
   * A message with what it tells: the rule's name alone would not say which objects it is about.
   */
  private Outcome.Premise ofMessage(RecognisedMessage message) {
    Outcome.Recognised told = new MessageLabels(knowledge).recognised(List.of(message)).get(0);
    Outcome.Premise plain = shown(message, null);
    String values =
        told.values().stream()
            .map(label -> "; " + label.meaning() + ": " + Texts.shown(label.text()))
            .collect(Collectors.joining());
    String cut = told.cutOff() ? ", cut off" : "";
    return new Outcome.Premise(plain.fact(), plain.value() + cut + values, plain.line(), List.of());
  }

  private List<Outcome.Premise> ofFact(RuleInfo rule, Object object, Fact fact) {
    Set<String> fields = UsedFields.of(model(rule.id()), object);
    List<Outcome.Premise> premises = new ArrayList<>();
    for (String field : fields) {
      if (fact.type().field(field).isPresent()) {
        premises.add(premise(fact, field));
      }
    }
    return premises;
  }

  /** Returns what a rule concluded, in the words of the vocabulary where it has some. */
  Outcome.Concluded told(Object object) {
    return told.computeIfAbsent(object, this::inWords);
  }

  private Outcome.Concluded inWords(Object object) {
    String code = object.getClass().getSimpleName();
    String words =
        object instanceof Conclusion ? null : knowledge.vocabulary().conclusions().get(code);
    return words == null
        ? concluded(object)
        : new Outcome.Concluded("fact", code, Texts.derived(object, words));
  }

  private static Outcome.Concluded concluded(Object object) {
    if (object instanceof Withheld withheld) {
      return new Outcome.Concluded("withheld", withheld.step(), withheld.reason());
    }
    if (object instanceof Conclusion conclusion) {
      return new Outcome.Concluded(
          conclusion.kind(), conclusion.code(), Texts.values(conclusion.values()));
    }
    return new Outcome.Concluded("fact", object.getClass().getSimpleName(), Texts.derived(object));
  }
}
