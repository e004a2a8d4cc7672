package exodx.diagnosis;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.knowledge.KnowledgeBase;
import exodx.reasoning.CaseSession;
import exodx.reasoning.FactBinder;
import exodx.reasoning.Inference;
import exodx.reasoning.Kinds;
import exodx.reasoning.MessageFinder;
import exodx.reasoning.RuleMatch;
import exodx.reasoning.RuleMatcher;
import exodx.reasoning.RuleOutline;
import exodx.reasoning.Unknown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what is worth gathering. For every rule that only unknown values hold back it supposes
 * values that would let the rule match, runs the case again, and keeps the fields only if the
 * answer changes. So every missing fact comes with a proof that it matters, and with what it
 * decides.
 */
final class MissingFacts {
  private static final int MAX_RUNS = 400;
  private static final int MAX_DEPTH = 3;
  private static final int MAX_UNKNOWNS = 8;

  private final KnowledgeBase knowledge;
  private final CaseSession session;
  private final MessageFinder finder;
  private final CandidateValues candidates;
  private final FittingValues fitting;
  private final PlanSignature base;
  private final Map<Set<Unknown>, Set<String>> found = new LinkedHashMap<>();
  private final Set<Attempt> tried = new HashSet<>();
  private final List<RuleOutline> rules;
  private final Map<Set<Class<?>>, List<RuleOutline>> rulesByKinds = new HashMap<>();
  private int runs;

  /** What is tried from: a case with all that follows from it. */
  private record Start(Inference inference, List<Object> objects, Set<String> derived) {}

  /**
   * A supposition that lets a rule match.
   *
   * @param paths of the fields that are supposed
   * @param before what has been supposed already, in that order
   */
  private record Attempt(String rule, List<String> paths, List<Unknown> before) {}

  MissingFacts(
      KnowledgeBase knowledge,
      FactBinder binder,
      CaseSession session,
      MessageFinder finder,
      CandidateValues candidates,
      List<RuleOutline> outlines,
      Inference inference) {
    this.knowledge = knowledge;
    Set<String> still = muted(knowledge, inference);
    this.rules = outlines.stream().filter(rule -> !still.contains(rule.name())).toList();
    this.fitting = new FittingValues(binder, candidates);
    this.session = session;
    session.keepStill(still);
    this.finder = finder;
    this.candidates = candidates;
    this.base = PlanSignature.of(knowledge, inference);
    explore(inference, Set.of(), Set.of(), 0);
  }

  /**
   * Returns the fields that matter with the codes they decide. A field that matters only together
   * with others is left for later while one of those others is worth asking for by itself.
   */
  Map<Unknown, Set<String>> decisive() {
    Map<Unknown, Set<String>> decisive = new LinkedHashMap<>();
    found.forEach(
        (unknowns, codes) -> {
          if (unknowns.size() == 1) {
            decisive
                .computeIfAbsent(unknowns.iterator().next(), u -> new TreeSet<>())
                .addAll(codes);
          }
        });
    Set<Unknown> alone = Set.copyOf(decisive.keySet());
    found.forEach(
        (unknowns, codes) -> {
          boolean later = !alone.isEmpty() && unknowns.size() > 2;
          if (!later && !fewerDo(unknowns, codes) && unknowns.stream().noneMatch(alone::contains)) {
            unknowns.forEach(
                unknown -> decisive.computeIfAbsent(unknown, u -> new TreeSet<>()).addAll(codes));
          }
        });
    return decisive;
  }

  /** Whether some of these alone decide as much. */
  private boolean fewerDo(Set<Unknown> unknowns, Set<String> codes) {
    return found.entrySet().stream()
        .filter(one -> one.getKey().size() < unknowns.size())
        .anyMatch(one -> unknowns.containsAll(one.getKey()) && one.getValue().containsAll(codes));
  }

  /**
   * Tries every rule that only unknown values hold back.
   *
   * @param supposed what has been supposed so far
   * @param fresh what only follows from that; further on a rule must use some of it, or else the
   *     supposition has nothing to do with it
   */
  private void explore(Inference inference, Set<Unknown> supposed, Set<String> fresh, int depth) {
    Start start = new Start(inference, inference.objects(), facts(inference));
    RuleMatcher matcher = new RuleMatcher(start.objects(), inference::factOf);
    Kinds kinds = Kinds.of(inference, fresh);
    for (RuleOutline rule : depth == 0 ? rules : lookingAt(kinds)) {
      for (RuleMatch match : matcher.match(rule.conditions())) {
        if (!match.unknowns().isEmpty()
            && match.unknowns().size() <= MAX_UNKNOWNS
            && match.unknowns().stream().noneMatch(MissingFacts::ofNothing)
            && (depth == 0 || kinds.uses(match, fresh))) {
          suppose(start, rule, match, supposed, depth);
        }
      }
    }
    if (depth == 0) {
      textFields(inference);
    }
  }

  /** Whether only the text is worth asking for: nothing is known of a further one yet. */
  private static boolean ofNothing(Unknown unknown) {
    Fact fact = unknown.fact();
    return fact.index() > 0
        && fact.values().isEmpty()
        && fact.type().fields().stream().anyMatch(FactField::recognise)
        && !fact.type().field(unknown.field()).map(FactField::recognise).orElse(false);
  }

  private List<RuleOutline> lookingAt(Kinds kinds) {
    return rulesByKinds.computeIfAbsent(
        kinds.classes(), classes -> rules.stream().filter(kinds::matter).toList());
  }

  /** Texts are read by the shell, not by a rule, so no rule is held back by an unknown one. */
  private void textFields(Inference inference) {
    for (Fact fact : inference.facts().facts()) {
      for (FactField field : fact.type().fields()) {
        if (field.recognise() && fact.get(field.name()) == null) {
          for (Object value : candidates.of(field)) {
            Inference then = run(inference.facts().with(fact.with(field.name(), value)));
            note(Set.of(new Unknown(fact, field.name())), changed(then));
          }
        }
      }
    }
  }

  private void suppose(
      Start start, RuleOutline rule, RuleMatch match, Set<Unknown> supposed, int depth) {
    List<Unknown> unknowns = List.copyOf(match.unknowns());
    if (runs >= MAX_RUNS
        || !tried.add(
            new Attempt(
                rule.name(),
                unknowns.stream().map(Unknown::path).toList(),
                List.copyOf(supposed)))) {
      return;
    }
    CaseFacts then = fitting.find(start.inference(), start.objects(), rule, unknowns);
    if (then == null) {
      return;
    }
    Inference next = run(then);
    Set<Unknown> all = new LinkedHashSet<>(supposed);
    all.addAll(unknowns);
    Set<String> changed = changed(next);
    if (!changed.isEmpty()) {
      note(all, changed);
    } else if (depth + 1 < MAX_DEPTH) {
      Set<String> fresh = facts(next);
      fresh.removeAll(start.derived());
      if (!fresh.isEmpty()) {
        explore(next, all, fresh, depth + 1);
      }
    }
  }

  private void note(Set<Unknown> unknowns, Set<String> changed) {
    if (!changed.isEmpty()) {
      found.computeIfAbsent(unknowns, each -> new TreeSet<>()).addAll(changed);
    }
  }

  private Inference run(CaseFacts facts) {
    runs++;
    return session.infer(facts, finder.find(facts));
  }

  private Set<String> changed(Inference then) {
    return base.changed(PlanSignature.of(knowledge, then));
  }

  /** The facts that rules derived, by which a supposition can matter further on. */
  private static Set<String> facts(Inference inference) {
    Set<String> derived = new HashSet<>();
    inference.entries().stream()
        .filter(entry -> !entry.supports().isEmpty())
        .forEach(entry -> derived.add(entry.object().toString()));
    return derived;
  }

  /**
   * Returns the ids of the rules that are marked as not worth a question, except those that have
   * concluded something already, and of the rules that only warn.
   */
  private static Set<String> muted(KnowledgeBase knowledge, Inference inference) {
    Set<String> still = new HashSet<>(knowledge.unasked());
    for (Inference.Entry entry : inference.entries()) {
      entry.supports().forEach(support -> still.remove(support.rule()));
    }
    still.addAll(knowledge.silent());
    return Set.copyOf(still);
  }
}
