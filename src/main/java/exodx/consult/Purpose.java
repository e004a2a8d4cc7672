package exodx.consult;

import exodx.advice.Catalogue;
import exodx.diagnosis.Diagnostician;
import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.facts.FactPath;
import exodx.facts.Truth;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.report.TextPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says why a question is asked: what it decides, and which rules wait for the answer. */
final class Purpose {
  private static final int MOST = 6;

  private final TextPage page;
  private final Catalogue catalogue;
  private final Diagnostician expert;
  private final Consultation consultation;
  private final PossibleWords possible;

  Purpose(
      TextPage page,
      Catalogue catalogue,
      Diagnostician expert,
      Consultation consultation,
      PossibleWords possible) {
    this.page = page;
    this.catalogue = catalogue;
    this.expert = expert;
    this.consultation = consultation;
    this.possible = possible;
  }

  void write(Question question, Outcome outcome) {
    page.wrapped(3, question.field().doc());
    list("It decides:", diagnosesFirst(catalogue, question.missing().decides()));
    list(
        "Without it there is no command for:",
        outcome.steps().stream()
            .filter(step -> step.commandNeeds().stream().anyMatch(need -> waits(need, question)))
            .map(step -> catalogue.titled(step.code()))
            .toList());
    leads(question)
        .forEach(
            (changes, answers) ->
                list("If the answer is " + String.join(" or ", answers) + ":", changes));
    list("Rules that ask for it:", rules(question));
  }

  /** The answers that can be gone through one by one, by what they lead to. */
  private Map<List<String>, List<String>> leads(Question question) {
    List<?> answers =
        switch (question.field().type()) {
          case TRUTH -> List.of(true, false);
          case WORD -> possible.words(question, consultation.shown());
          default -> question.field().together() == null ? List.of() : List.of("a name");
        };
    Map<List<String>, List<String>> leads = new LinkedHashMap<>();
    if (!answers.isEmpty()) {
      Outcome now = expert.conclude(consultation.shown());
      for (Object answer : answers) {
        leads
            .computeIfAbsent(changes(question, now, answer), each -> new ArrayList<>())
            .add(FactList.words(answer));
      }
    }
    return leads;
  }

  /** What an answer would bring, and what it would take away. */
  private List<String> changes(Question question, Outcome before, Object answer) {
    List<String> changes = new ArrayList<>();
    for (OutcomeDiff.Change change :
        OutcomeDiff.of(
                before, expert.conclude(question.answered(consultation.shown(), answer)), Set.of())
            .changes()) {
      String title = change.title().isEmpty() ? change.code() : change.title();
      String danger = change.danger() ? " [DESTRUCTIVE]" : "";
      boolean appears = change.kind() == OutcomeDiff.Kind.APPEARS;
      if (!change.part().equals("question")
          && (appears || change.kind() == OutcomeDiff.Kind.DISAPPEARS)) {
        changes.add((appears ? "" : "no longer ") + change.part() + ": " + title + danger);
      }
    }
    return changes.isEmpty() ? List.of("nothing changes by that alone") : changes;
  }

  private static boolean waits(String need, Question question) {
    return need.startsWith(FactPath.plain(question.path()) + " ")
        || need.startsWith(question.path() + " ");
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
    WhyNots whyNots = WhyNots.of(expert, consultation.shown());
    for (String code : question.missing().decides()) {
      for (WhyNot.RuleProgress rule : whyNots.of(code).rules()) {
        collect(rule, FactPath.plain(question.path()), titles);
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
        if (reason.truth() == Truth.UNKNOWN && FactPath.plain(reason.fact()).equals(path)) {
          Outcome.RuleRef found = rule.rule();
          titles.put(found.id(), found.title() + " (" + found.file() + ":" + found.line() + ")");
        }
        reason.further().forEach(further -> collect(further, path, titles));
      }
    }
  }

  /** Names codes, the diagnoses among them first. */
  static List<String> diagnosesFirst(Catalogue catalogue, List<String> some) {
    return some.stream()
        .sorted(Comparator.comparing(code -> !catalogue.diagnoses().containsKey(code)))
        .map(code -> kind(catalogue, code) + catalogue.titled(code))
        .toList();
  }

  private static String kind(Catalogue catalogue, String code) {
    if (catalogue.diagnoses().containsKey(code)) {
      return "diagnosis: ";
    }
    if (catalogue.steps().containsKey(code)) {
      return "step: ";
    }
    return catalogue.checks().containsKey(code) ? "check: " : "";
  }
}
