package exodx.consult;

import exodx.explain.WhyNot;
import exodx.facts.Truth;
import exodx.outcome.Outcome;
import exodx.report.TextPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says why a question is asked: what it decides, and which rules wait for the answer. */
final class Purpose {
  private static final int MOST = 6;

  private final TextPage page;
  private final Codes codes;
  private final Function<String, WhyNot> whyNot;

  /**
   * Explains on a page.
   *
   * @param whyNot tells why a code does not follow in the case
   */
  Purpose(TextPage page, Codes codes, Function<String, WhyNot> whyNot) {
    this.page = page;
    this.codes = codes;
    this.whyNot = whyNot;
  }

  void write(Question question, Outcome outcome) {
    page.wrapped(3, question.field().doc());
    list("It decides:", codes.diagnosesFirst(question.missing().decides()));
    list(
        "Without it there is no command for:",
        outcome.steps().stream()
            .filter(step -> step.commandNeeds().stream().anyMatch(need -> waits(need, question)))
            .map(step -> codes.titled(step.code()))
            .toList());
    list("Rules that ask for it:", rules(question));
  }

  private static boolean waits(String need, Question question) {
    return need.startsWith(plain(question.path()) + " ") || need.startsWith(question.path() + " ");
  }

  private void list(String heading, List<String> items) {
    if (!items.isEmpty()) {
      page.wrapped(3, heading);
      items.stream().limit(MOST).forEach(item -> page.wrapped(5, "- ", item));
    }
    if (items.size() > MOST) {
      page.wrapped(5, "- ", "and " + (items.size() - MOST) + " more");
    }
  }

  /** The titles of the rules that only wait for this and other unknown things, with their file. */
  private List<String> rules(Question question) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String code : question.missing().decides()) {
      for (WhyNot.RuleProgress rule : whyNot.apply(code).rules()) {
        collect(rule, plain(question.path()), titles);
      }
    }
    return new ArrayList<>(titles.values());
  }

  private static void collect(WhyNot.RuleProgress rule, String path, Map<String, String> titles) {
    if (rule.truth() == Truth.TRUE) {
      return;
    }
    for (WhyNot.ConditionProgress condition : rule.conditions()) {
      for (WhyNot.Reason reason : condition.reasons()) {
        if (reason.truth() == Truth.UNKNOWN && plain(reason.fact()).equals(path)) {
          Outcome.RuleRef found = rule.rule();
          titles.put(found.id(), found.title() + " (" + found.file() + ":" + found.line() + ")");
        }
        reason.further().forEach(further -> collect(further, path, titles));
      }
    }
  }

  private static String plain(String path) {
    return path.replaceAll("\\[\\d+]", "");
  }
}
