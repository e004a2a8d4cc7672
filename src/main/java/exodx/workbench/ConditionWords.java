package exodx.workbench;

import exodx.advice.Catalogue;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.reasoning.ConditionShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says conditions in the words of the vocabulary and of the catalogue. */
public final class ConditionWords {
  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+)\\s*(==|!=|<=|>=|<|>|not in|in|contains|matches)\\s*(.+)");

  private static final Pattern FORM = Pattern.compile("(\\w+)\\.(\\w+) == (true|false)");

  private final KnowledgeBase knowledge;

  public ConditionWords(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Returns one text for each condition of a rule.
   *
   * @param rule its id
   */
  public List<String> texts(String rule) {
    return ConditionShape.of(knowledge, rule).stream()
        .map(shape -> spans(shape).stream().map(Page.Span::plain).collect(Collectors.joining()))
        .map(String::strip)
        .toList();
  }

  /** Returns one item for each condition of a rule. */
  List<List<Page.Span>> of(RuleInfo rule) {
    return ConditionShape.of(knowledge, rule.id()).stream().map(this::spans).toList();
  }

  private List<Page.Span> spans(ConditionShape shape) {
    return switch (shape.kind()) {
      case PATTERN -> pattern(shape);
      case NOT -> joined("it is absent: ", shape, " and ");
      case EXISTS -> joined("there is: ", shape, " and ");
      case AND -> joined("", shape, " and ");
      case OR -> joined("", shape, " or ");
    };
  }

  private List<Page.Span> joined(String start, ConditionShape shape, String between) {
    List<Page.Span> spans = new ArrayList<>();
    String next = start;
    for (ConditionShape part : shape.parts()) {
      if (!next.isEmpty()) {
        spans.add(new Page.Words(next));
      }
      spans.addAll(spans(part));
      next = between;
    }
    return spans;
  }

  private List<Page.Span> pattern(ConditionShape shape) {
    Optional<FactType> fact = knowledge.vocabulary().byClassName(shape.type());
    if (fact.isPresent()) {
      return fact(fact.get(), shape);
    }
    List<Page.Span> spans = new ArrayList<>();
    switch (shape.type()) {
      case "Diagnosis" -> spans.add(new Page.Words("the diagnosis "));
      case "Step" -> spans.add(new Page.Words("the step "));
      case "Warning" -> spans.add(new Page.Words("the warning "));
      case "Check" -> spans.add(new Page.Words("the check "));
      case "Withheld" -> spans.add(new Page.Words("it is withheld: the step "));
      case "Clearance" -> spans.add(new Page.Words("it is cleared: the step "));
      case "RecognisedMessage" -> spans.add(new Page.Words("a message is recognised: "));
      default -> spans.add(new Page.Words("a conclusion of other rules: "));
    }
    List<String> codes = RuleLinks.codes(shape);
    if (codes.isEmpty()) {
      spans.add(new Page.Code(shape.text()));
    } else {
      String between = "";
      for (String code : codes) {
        spans.add(new Page.Words(between + title(shape.type(), code) + " "));
        spans.add(new Page.Code(code));
        between = ", or ";
      }
      shape.constraints().stream()
          .filter(one -> !one.startsWith("code ") && !one.startsWith("step "))
          .forEach(
              one -> {
                spans.add(new Page.Words(" with "));
                spans.add(new Page.Code(one));
              });
    }
    return spans;
  }

  private String title(String type, String code) {
    Catalogue catalogue = knowledge.catalogue();
    String title =
        switch (type) {
          case "Diagnosis" ->
              Optional.ofNullable(catalogue.diagnoses().get(code)).map(d -> d.title()).orElse("");
          case "Check" ->
              Optional.ofNullable(catalogue.checks().get(code)).map(c -> c.title()).orElse("");
          case "Warning" -> "";
          default ->
              Optional.ofNullable(catalogue.steps().get(code)).map(s -> s.title()).orElse("");
        };
    return title.isEmpty() ? "" : "\u201c" + title + "\u201d";
  }

  private static List<Page.Span> fact(FactType type, ConditionShape shape) {
    List<Page.Span> spans = new ArrayList<>();
    String between = "";
    for (String constraint : shape.constraints()) {
      for (String alternative : constraint.split(" \\|\\| ", 0)) {
        spans.add(new Page.Words(between));
        spans.addAll(constraint(type, alternative));
        between = ", or ";
      }
      between = "; and ";
    }
    if (spans.isEmpty()) {
      spans.add(new Page.Words("whatever is known of: " + type.doc()));
    }
    return spans;
  }

  private static List<Page.Span> constraint(FactType type, String constraint) {
    Matcher comparison = COMPARISON.matcher(constraint);
    if (comparison.matches() && type.field(comparison.group(1)).isPresent()) {
      FactField field = type.field(comparison.group(1)).get();
      return said(field, comparison.group(2), comparison.group(3));
    }
    Matcher form = FORM.matcher(constraint);
    if (form.matches() && type.field(form.group(1)).isPresent()) {
      return form(type.field(form.group(1)).get(), form.group(2), form.group(3).equals("true"));
    }
    return List.of(
        new Page.Words("of \u201c" + type.doc() + "\u201d: "), new Page.Code(constraint));
  }

  /** What is asked of an identifier: whether there is one, and how well formed it is. */
  private static List<Page.Span> form(FactField field, String asked, boolean wanted) {
    String words =
        asked.equals("none")
            ? (wanted ? "known to be absent" : "there is one")
            : (wanted ? "" : "not ") + asked.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return List.of(new Page.Words(doc(field) + ": "), new Page.Badge("plain", words));
  }

  private static String doc(FactField field) {
    return field.doc().isEmpty() ? field.name() : field.doc();
  }

  private static List<Page.Span> said(FactField field, String comparison, String value) {
    String doc = doc(field);
    if (comparison.equals("!=") && value.equals("null")) {
      return List.of(new Page.Words(doc + ": it is known"));
    }
    if (comparison.equals("==") && value.equals("null")) {
      return List.of(new Page.Words(doc + ": it is not gathered"));
    }
    if (comparison.equals("==") && value.equals("\"\"")) {
      return List.of(new Page.Words(doc + ": it is known to be empty"));
    }
    if (comparison.equals("==") && (value.equals("true") || value.equals("false"))) {
      return List.of(
          new Page.Words(doc + ": "), new Page.Badge("plain", value.equals("true") ? "yes" : "no"));
    }
    String words =
        switch (comparison) {
          case "==" -> ": ";
          case "!=" -> ": anything but ";
          case "in" -> ": one of ";
          case "not in" -> ": none of ";
          default -> " " + comparison + " ";
        };
    if (value.startsWith("$")) {
      return List.of(
          new Page.Words(doc + words + "what an earlier condition found, "), new Page.Code(value));
    }
    return List.of(
        new Page.Words(doc + words), new Page.Code(value.replaceAll("\\b\\w+\\.(?=[A-Z])", "")));
  }
}
