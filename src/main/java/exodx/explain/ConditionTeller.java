package exodx.explain;

import exodx.advice.Conclusion;
import exodx.advice.Withheld;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.proof.Texts;
import exodx.reasoning.ConditionShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what conditions ask for, in the words of the vocabulary and of the catalogue. */
public final class ConditionTeller {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*\\.([A-Z]\\w*)");
  private static final Pattern OPEN_END = Pattern.compile("[:,]? \\{(\\w+)}$");

  private final KnowledgeBase knowledge;
  private final MessageTeller messages;

  /**
   * What is known about the object that matched, and about those before it.
   *
   * @param variables what a variable stands for, by its name with the dollar sign
   * @param fields what a field of the object holds, by its name
   */
  public record Known(
      UnaryOperator<@Nullable String> variables, UnaryOperator<@Nullable String> fields) {
    /** Nothing: the condition as it holds for every case. */
    public static final Known NOTHING = new Known(name -> null, name -> null);
  }

  public ConditionTeller(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.messages = new MessageTeller(knowledge);
  }

  /** Returns what each condition of a rule asks for, one line for each. */
  public List<String> lines(String rule) {
    return ConditionShape.of(knowledge, rule).stream()
        .map(shape -> line(shape, Known.NOTHING))
        .toList();
  }

  /** Returns all that a condition asks for in one line. */
  public String line(ConditionShape shape, Known known) {
    return switch (shape.kind()) {
      case PATTERN -> line(requirements(shape, known));
      case EXISTS -> joined(shape, known, "; and ");
      case AND -> joined(shape, known, "; and ");
      case OR -> joined(shape, known, "; or ");
      case NOT -> denied(shape, known);
    };
  }

  private String denied(ConditionShape shape, Known known) {
    List<List<Clause>> inside =
        shape.parts().size() == 1 && shape.parts().get(0).kind() == ConditionShape.Kind.PATTERN
            ? requirements(shape.parts().get(0), known)
            : List.of();
    return inside.size() == 1 && inside.get(0).size() == 1
        ? inside.get(0).get(0).denied().words()
        : "There is none for which all of this holds: " + joined(shape, known, "; and ");
  }

  private String joined(ConditionShape shape, Known known, String between) {
    return shape.parts().stream()
        .map(part -> line(part, known))
        .collect(Collectors.joining(between));
  }

  private static String line(List<List<Clause>> requirements) {
    return requirements.stream().map(ConditionTeller::either).collect(Collectors.joining("; and "));
  }

  /** Returns what one constraint of a pattern asks for in one line. */
  String constraint(String type, String constraint, Known known) {
    return line(
        requirements(
            new ConditionShape(
                ConditionShape.Kind.PATTERN,
                type,
                List.of(constraint),
                List.of(),
                constraint,
                Set.of()),
            known));
  }

  /** Says what a rule concluded or recognised, with the values that it holds. */
  String said(Object object) {
    if (object instanceof RecognisedMessage message) {
      return messages.said(message);
    }
    if (object instanceof Withheld withheld) {
      return titled(withheld.step()) + " is withheld";
    }
    if (object instanceof Conclusion conclusion) {
      return "the " + conclusion.kind() + " " + titled(conclusion.code());
    }
    Matcher matcher = PLACEHOLDER.matcher(sentence(object.getClass().getSimpleName()));
    return matcher.replaceAll(
        field -> Matcher.quoteReplacement(Texts.field(object, field.group(1)).orElse("nothing")));
  }

  /** Returns alternatives in one line. */
  static String either(List<Clause> alternatives) {
    return alternatives.stream().map(Clause::words).collect(Collectors.joining(", or "));
  }

  /**
   * Returns what a pattern asks for: everything in the outer list, and one of each inner list.
   *
   * @param pattern a condition of the kind PATTERN
   */
  public List<List<Clause>> requirements(ConditionShape pattern, Known known) {
    Optional<FactType> type = knowledge.vocabulary().byClassName(pattern.type());
    if (type.isEmpty()) {
      return List.of(List.of(conclusion(pattern, known)));
    }
    List<List<Clause>> all = new ArrayList<>();
    for (String constraint : pattern.constraints()) {
      List<Clause> either = new ArrayList<>();
      for (Requirement one : Requirement.alternatives(constraint)) {
        either.add(fact(type.get(), one, known));
      }
      all.add(List.copyOf(either));
    }
    return all.isEmpty()
        ? List.of(
            List.of(new Clause("Something is known of: " + type.get().doc(), "", false, List.of())))
        : List.copyOf(all);
  }

  private Clause fact(FactType type, Requirement one, Known known) {
    Optional<FactField> field = type.field(one.field());
    if (one.field().equals("this")) {
      return new Clause(type.doc(), one.wanted(""), false, List.of());
    }
    if (field.isEmpty() || one.operator().isEmpty()) {
      return new Clause(type.doc(), one.text(), true, field.stream().map(FactField::name).toList());
    }
    String doc = field.get().doc().isEmpty() ? field.get().name() : field.get().doc();
    String value = value(one.value(), known);
    boolean plain =
        !one.form().isEmpty()
            || one.isAboutPresence()
            || one.isTruth()
            || one.operator().contains("matches");
    return new Clause(
        doc, one.wanted(value), !plain && !one.operator().contains(" "), List.of(one.field()));
  }

  private String value(String text, Known known) {
    if (!text.startsWith("$")) {
      return text;
    }
    Optional<String> told = messages.value(text.substring(text.indexOf('.') + 1));
    if (told.isPresent()) {
      return told.get();
    }
    String stands = known.variables().apply(text);
    return stands == null ? "what an earlier condition found, " + text : stands;
  }

  /** What other rules conclude: its own words, with what is asked of its fields filled in. */
  private Clause conclusion(ConditionShape pattern, Known known) {
    if (pattern.type().equals("RecognisedMessage")) {
      return messages.clause(pattern);
    }
    Map<String, String> asked = new LinkedHashMap<>();
    for (String constraint : pattern.constraints()) {
      List<Requirement> alternatives = Requirement.alternatives(constraint);
      String words =
          alternatives.stream()
              .map(one -> together(one, known))
              .distinct()
              .collect(Collectors.joining(" or "));
      List<Requirement> ends = alternatives.get(alternatives.size() - 1).together();
      Requirement last = ends.get(ends.size() - 1);
      asked.merge(last.field(), words, (a, b) -> a + " and " + b);
    }
    StringBuilder subject = new StringBuilder(filled(sentence(pattern.type()), asked, known));
    asked.forEach(
        (field, words) ->
            subject.append(" (").append(field).append(": ").append(words).append(')'));
    return new Clause(subject.toString(), "", false, List.of());
  }

  private String together(Requirement alternative, Known known) {
    return alternative.together().stream()
        .map(one -> asked(one, known))
        .collect(Collectors.joining(" for "));
  }

  /** What rules derive has no values that could be gathered: they are there or not. */
  private String asked(Requirement one, Known known) {
    if (one.text().matches("\\$\\w+ == null")) {
      return "none is named";
    }
    if (one.operator().isEmpty()) {
      return one.text();
    }
    if (one.value().equals("null")) {
      return one.operator().equals("==") ? "none" : "one is named";
    }
    String value = titled(value(one.value(), known));
    String quoted =
        QUOTED.matcher(value).replaceAll(word -> Matcher.quoteReplacement(titled(word.group(1))));
    return one.wanted(WORD.matcher(quoted).replaceAll(this::spelledOut));
  }

  /** A word that no fact file holds is a word of the rules alone, and read as a word. */
  private String spelledOut(MatchResult word) {
    boolean observed =
        knowledge.vocabulary().types().stream()
            .flatMap(type -> type.fields().stream())
            .anyMatch(field -> field.words().contains(word.group(1)));
    return observed ? word.group(1) : spelled(word.group(1));
  }

  private String titled(String code) {
    String title = knowledge.catalogue().title(code);
    return title.isEmpty() ? code : "\u201c" + title + "\u201d";
  }

  private String sentence(String type) {
    String doc = knowledge.vocabulary().conclusions().get(type);
    if (doc != null) {
      return doc;
    }
    return switch (type) {
      case "Diagnosis" -> "The diagnosis is: {code}";
      case "Step" -> "This step comes into question: {code}";
      case "Warning" -> "This warning is given: {code}";
      case "Check" -> "The result of this check is known: {code}";
      case "Withheld" -> "This step is withheld: {step}";
      case "Clearance" -> "This step is cleared: {code}";
      case "Today" -> "The date of today";
      default -> spelled(type);
    };
  }

  /** Puts values into a sentence; what it names is no longer asked for apart from it. */
  private static String filled(String sentence, Map<String, String> asked, Known known) {
    Matcher end = OPEN_END.matcher(sentence);
    boolean open =
        end.find()
            && !asked.containsKey(end.group(1))
            && known.fields().apply(end.group(1)) == null;
    Matcher matcher = PLACEHOLDER.matcher(open ? end.replaceFirst("") : sentence);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String field = matcher.group(1);
      String wanted = asked.remove(field);
      String here = known.fields().apply(field);
      String any = here == null ? "any" : here + " (any would do)";
      matcher.appendReplacement(text, Matcher.quoteReplacement(wanted == null ? any : wanted));
    }
    return matcher.appendTail(text).toString();
  }

  /** Returns the words inside of a name, for example {@code soft deleted} of SoftDeleted. */
  static String spelled(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
