package exodx.knowledge;

import exodx.facts.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.From1;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.impl.DeclarationImpl;
import org.jspecify.annotations.Nullable;

/**
 * Reads off compiled rules what each cannot do without. Which values a condition accepts is not
 * parsed: its own predicate is asked about each value there can be. Only conditions that plainly
 * compare one property with constants are asked; of all others nothing is said.
 */
final class RulePreconditionsReader {
  private static final java.util.regex.Pattern PLAIN =
      java.util.regex.Pattern.compile(
          "(\\w+) *(?:==|!=|in|not in)(?: |\\(|,|\\)|\"[^\"]*\"|true|false|[A-Z]\\w*(?:\\.[A-Z]\\w*)?)+");
  private final Map<String, RuleInfo> rules = new LinkedHashMap<>();

  /** Names of the types that a case or a conclusion has objects of. */
  private final Set<String> kinds = new LinkedHashSet<>();

  private final ClassLoader loader;
  private final SampleObjects samples;
  private final Set<String> silent;

  private RulePreconditionsReader(Vocabulary vocabulary, List<RuleInfo> rules, ClassLoader loader) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
    vocabulary.types().forEach(kind -> kinds.add(kind.className()));
    rules.stream()
        .flatMap(rule -> rule.conclusions().stream())
        .filter(one -> one.makes().isEmpty())
        .forEach(one -> kinds.add(one.code()));
    this.loader = loader;
    this.samples = new SampleObjects(vocabulary, rules);
    this.silent = Set.copyOf(RuleInfo.silent(rules));
  }

  /** Returns the needs of all rules in their order; nothing when a rule cannot be had alone. */
  static List<RulePreconditions> read(
      Vocabulary vocabulary,
      List<RuleInfo> rules,
      Collection<String> classes,
      List<String> models,
      ClassLoader loader) {
    RulePreconditionsReader reader = new RulePreconditionsReader(vocabulary, rules, loader);
    Map<String, RulePreconditions> needs = new LinkedHashMap<>();
    try {
      for (String name : classes) {
        if (models.stream().anyMatch(name::startsWith)) {
          reader.read(loader.loadClass(name), needs);
        }
      }
      List<RulePreconditions> all = new ArrayList<>();
      for (String model : models) {
        for (Rule rule : RuleModels.load(model, loader).getRules()) {
          all.add(needs.get(rule.getName()));
        }
      }
      boolean concludesFacts =
          all.stream()
              .anyMatch(one -> one != null && vocabulary.byClassName(one.makes()).isPresent());
      return all.contains(null) || concludesFacts ? List.of() : List.copyOf(all);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return List.of(); // every case gets all rules
    }
  }

  private void read(Class<?> holder, Map<String, RulePreconditions> needs)
      throws ReflectiveOperationException {
    for (Method method : holder.getDeclaredMethods()) {
      if (method.getReturnType() == Rule.class
          && method.getParameterCount() == 0
          && Modifier.isStatic(method.getModifiers())
          && Modifier.isPublic(method.getModifiers())) {
        Rule rule = (Rule) method.invoke(null);
        RuleInfo info = rules.get(rule.getName());
        if (info != null && info.conclusions().size() == 1) {
          RuleInfo.Concluded one = info.conclusions().get(0);
          boolean fact = one.makes().isEmpty();
          needs.put(
              info.id(),
              new RulePreconditions(
                  info.id(),
                  fact ? one.code() : one.makes(),
                  fact ? "" : one.code(),
                  !info.unasked() && !silent.contains(info.id()),
                  List.copyOf(looks(rule.getView().getSubConditions(), new TreeSet<>())),
                  needs(rule)));
        }
      }
    }
  }

  /** Collects the types that conditions speak of, inside of others too. */
  private Set<String> looks(List<Condition> conditions, Set<String> looks)
      throws ReflectiveOperationException {
    for (Condition condition : conditions) {
      if (condition instanceof org.drools.model.Pattern<?> pattern) {
        Class<?> type = pattern.getPatternVariable().getType();
        // What comes out of lists, and what the shell puts in, no rule concludes.
        boolean known = isOneKind(type) || Modifier.isFinal(type.getModifiers());
        looks.add(known ? type.getSimpleName() : RulePreconditions.ANYTHING);
      } else {
        looks(condition.getSubConditions(), looks);
      }
    }
    return looks;
  }

  private List<RulePreconditions.Need> needs(Rule rule) throws ReflectiveOperationException {
    List<RulePreconditions.Need> needs = new ArrayList<>();
    Set<Variable<?>> lists = lists(rule);
    for (Condition condition : rule.getView().getSubConditions()) {
      if (condition instanceof org.drools.model.Pattern<?> pattern
          && pattern.getPatternVariable() instanceof DeclarationImpl<?> variable
          && variable.getSource() == null
          && isOneKind(variable.getType())) {
        needs.add(
            new RulePreconditions.Need(
                variable.getType().getSimpleName(), allowed(pattern, lists)));
      }
    }
    return List.copyOf(needs);
  }

  /** Returns the variables whose elements a rule looks for: nothing is found in an unknown list. */
  private static Set<Variable<?>> lists(Rule rule) {
    Set<Variable<?>> lists = new HashSet<>();
    for (Condition condition : rule.getView().getSubConditions()) {
      if (condition instanceof org.drools.model.Pattern<?> pattern
          && pattern.getPatternVariable() instanceof DeclarationImpl<?> variable
          && variable.getSource() instanceof From1<?> from) {
        lists.add(from.getVariable());
      }
    }
    return lists;
  }

  /** True for a type whose objects are all known to come from the case or from a conclusion. */
  private boolean isOneKind(Class<?> type) throws ReflectiveOperationException {
    String name = type.getSimpleName();
    if (SampleObjects.isCoded(name)) {
      return type.isRecord();
    }
    if (!kinds.contains(name)) {
      return false;
    }
    for (String kind : kinds) {
      Class<?> other = loader.loadClass(type.getPackageName() + "." + kind);
      if (other != type && type.isAssignableFrom(other)) {
        return false;
      }
    }
    return true;
  }

  private Map<String, List<String>> allowed(
      org.drools.model.Pattern<?> pattern, Set<Variable<?>> lists)
      throws ReflectiveOperationException {
    Map<String, List<String>> allowed = new LinkedHashMap<>();
    for (Binding binding : pattern.getBindings()) {
      if (lists.contains(binding.getBoundVariable()) && binding.getReactOn().length == 1) {
        allowed.put(binding.getReactOn()[0], RulePreconditions.KNOWN);
      }
    }
    Constraint whole = pattern.getConstraint();
    Stream<Constraint> parts =
        whole instanceof SingleConstraint ? Stream.of(whole) : whole.getChildren().stream();
    if (whole.getType() == Constraint.Type.OR) {
      return allowed;
    }
    Class<?> type = pattern.getPatternVariable().getType();
    for (Constraint part : parts.toList()) {
      if (part instanceof SingleConstraint single && single.getVariables().length == 1) {
        boolean unknown =
            !kinds.contains(type.getSimpleName())
                || accepts(single, type.getDeclaredConstructor().newInstance());
        String property = property(single);
        Map<String, Object> all = property == null ? Map.of() : samples.of(type, property);
        if (property != null && !all.isEmpty()) {
          List<String> accepted = new ArrayList<>();
          all.forEach(
              (value, sample) -> {
                if (accepts(single, sample)) {
                  accepted.add(value);
                }
              });
          if (unknown) {
            accepted.add(RulePreconditions.UNKNOWN);
          }
          // A code that is none of a few leaves so many that looking would take longer than
          // loading.
          if (!SampleObjects.isCoded(type.getSimpleName()) || accepted.size() <= all.size() / 2) {
            allowed.merge(name(type, property), accepted, RulePreconditionsReader::both);
          }
        } else if (!unknown && single.getReactiveProps().length == 1) {
          allowed.merge(
              single.getReactiveProps()[0], RulePreconditions.KNOWN, RulePreconditionsReader::both);
        }
      }
    }
    return allowed;
  }

  private static List<String> both(List<String> some, List<String> others) {
    if (some.equals(RulePreconditions.KNOWN) || others.equals(RulePreconditions.KNOWN)) {
      List<String> values = some.equals(RulePreconditions.KNOWN) ? others : some;
      return values.stream().filter(value -> !value.equals(RulePreconditions.UNKNOWN)).toList();
    }
    return some.stream().filter(others::contains).toList();
  }

  private static @Nullable String property(SingleConstraint single) {
    var plain = PLAIN.matcher(single.predicateInformation().getStringConstraint());
    return plain.matches() ? plain.group(1) : null;
  }

  private static String name(Class<?> type, String property) {
    String name = type.getSimpleName();
    return SampleObjects.isCoded(name) ? RulePreconditions.CODE : property;
  }

  private static boolean accepts(SingleConstraint single, Object sample) {
    try {
      return single.getPredicate().test(sample);
    } catch (Exception e) { // predicates declare Exception
      return true;
    }
  }
}
