package exodx.report;

import exodx.advice.Check;
import exodx.explain.Outcome;
import exodx.explain.Outcome.Missing;
import exodx.explain.Outcome.Recognised;
import exodx.explain.SharedCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of a page that tell the answer. */
final class HtmlAnswer {
  private final Outcome outcome;

  HtmlAnswer(Outcome outcome) {
    this.outcome = outcome;
  }

  /** Returns the parts that an answer has, by the id of their place, in the order of the page. */
  static Map<String, String> headings(Outcome outcome) {
    Map<String, String> headings = new LinkedHashMap<>();
    put(headings, !outcome.diagnoses().isEmpty(), "diagnosis", "Diagnosis");
    put(headings, !outcome.warnings().isEmpty(), "warnings", "Warnings");
    put(headings, !outcome.missing().isEmpty(), "gather", "Gather first");
    put(headings, !outcome.checks().isEmpty(), "checks", "Checks");
    put(headings, !outcome.steps().isEmpty(), "plan", "Plan");
    put(headings, !outcome.withheld().isEmpty(), "not-now", "Not now");
    boolean read = !outcome.recognised().isEmpty() || !outcome.notes().isEmpty();
    put(headings, read, "read", "Read in the text");
    put(headings, !outcome.proof().isEmpty(), "proof", "Proof");
    return headings;
  }

  private static void put(Map<String, String> map, boolean there, String id, String heading) {
    if (there) {
      map.put(id, heading);
    }
  }

  void addTo(List<HtmlTag> page) {
    headings(outcome)
        .forEach(
            (id, heading) -> {
              HtmlTag section = HtmlParts.section(id, heading);
              switch (id) {
                case "diagnosis" -> diagnoses(section);
                case "warnings" -> warnings(section);
                case "gather" -> missing(section);
                case "checks" -> checks(section);
                case "plan" -> HtmlPlan.addTo(section, outcome.steps());
                case "not-now" -> withheld(section);
                case "read" -> read(section);
                default -> {
                  return; // the proof comes by itself
                }
              }
              page.add(section);
            });
  }

  private void diagnoses(HtmlTag section) {
    int number = 0;
    for (Outcome.Cause cause : outcome.diagnoses()) {
      number++;
      HtmlTag terms = HtmlTag.of("dl", "terms");
      HtmlParts.row(terms, "Source", HtmlParts.source(cause.source()));
      HtmlParts.row(terms, "Because", HtmlParts.because(cause.because()));
      section.add(
          HtmlTag.of("article", "cause")
              .with("id", "diagnosis-" + number)
              .add(
                  HtmlTag.of("h3").text(cause.title() + " ").add(HtmlParts.code(cause.code())),
                  HtmlTag.of("p").text(cause.explanation()),
                  terms));
    }
  }

  private void warnings(HtmlTag section) {
    HtmlTag list = HtmlTag.of("ul", "warnings");
    int number = 0;
    for (Outcome.Caution warning : outcome.warnings()) {
      number++;
      list.add(
          HtmlTag.of("li")
              .with("id", "warning-" + number)
              .text(warning.text() + " ")
              .add(reasons(warning.because())));
    }
    section.add(list);
  }

  /** One command often answers several questions: they stand together over it. */
  private void missing(HtmlTag section) {
    HtmlTag list = HtmlTag.of("ol", "gather");
    for (SharedCommand shared : SharedCommand.of(outcome.missing())) {
      HtmlTag item = HtmlTag.of("li");
      if (shared.several()) {
        item.add(HtmlTag.of("p", "quiet").text(Words.answers(shared) + ":"));
      }
      shared.facts().forEach(question -> item.add(question(question)));
      String about = shared.facts().stream().map(Missing::fact).collect(Collectors.joining(", "));
      if (shared.command() != null) {
        item.add(HtmlParts.command(shared.command(), about));
      }
      list.add(item);
    }
    section.add(list);
  }

  private static HtmlTag question(Missing missing) {
    HtmlTag question =
        HtmlTag.of("p", "question")
            .text(missing.question() + " ")
            .add(HtmlParts.code(missing.fact()))
            .text(" ");
    if (!missing.decides().isEmpty()) {
      question.add(HtmlTag.of("span", "quiet").text("decides: " + Words.list(missing.decides())));
    }
    Words.asTold(missing)
        .forEach(
            (label, text) ->
                question.add(HtmlTag.of("span", "quiet").text(" " + label + ": " + text)));
    return question;
  }

  private void checks(HtmlTag section) {
    HtmlTag list = HtmlTag.of("ul", "checks");
    int number = 0;
    for (Outcome.Prerequisite check : outcome.checks()) {
      number++;
      HtmlTag badge =
          switch (check.status()) {
            case PASSED -> HtmlParts.badge("good", "ok");
            case FAILED -> HtmlParts.badge("bad", "failed");
            case UNKNOWN -> HtmlParts.badge("doubtful", "not known");
          };
      HtmlTag item =
          HtmlTag.of("li")
              .with("id", "check-" + number)
              .add(badge)
              .text(" " + check.title() + " ")
              .add(HtmlParts.code(check.fact()))
              .text(" ")
              .add(reasons(check.because()))
              .add(sourced(check.source()));
      if (check.status() != Check.Status.PASSED && check.gather() != null) {
        item.add(HtmlParts.command(check.gather(), check.title()));
      }
      list.add(item);
    }
    section.add(list);
  }

  private static HtmlTag sourced(String text) {
    HtmlTag sourced = HtmlTag.of("span", "quiet");
    HtmlTag source = HtmlParts.source(text);
    return source == null ? sourced : sourced.text(" source: ").add(source);
  }

  private void withheld(HtmlTag section) {
    Map<String, List<Outcome.WithheldStep>> bySteps =
        outcome.withheld().stream()
            .collect(
                Collectors.groupingBy(
                    Outcome.WithheldStep::step, LinkedHashMap::new, Collectors.toList()));
    bySteps.forEach(
        (step, verdicts) -> {
          HtmlTag reasons = HtmlTag.of("ul");
          for (Outcome.WithheldStep verdict : verdicts) {
            reasons.add(
                HtmlTag.of("li")
                    .text(verdict.reason() + " ")
                    .add(HtmlParts.code(verdict.code()))
                    .text(" ")
                    .add(reasons(verdict.because())));
          }
          section.add(
              HtmlTag.of("article", "withheld")
                  .with("id", "withheld-" + (outcome.withheld().indexOf(verdicts.get(0)) + 1))
                  .add(
                      HtmlTag.of("h3")
                          .add(HtmlParts.badge("bad", "not now"))
                          .text(" " + verdicts.get(0).title() + " ")
                          .add(HtmlParts.code(step)),
                      reasons));
        });
  }

  private void read(HtmlTag section) {
    for (Recognised message : outcome.recognised()) {
      String cut = message.cutOff() ? ", cut off" : "";
      section.add(
          HtmlTag.of("h3")
              .text(message.title() + " ")
              .add(
                  HtmlTag.of("span", "quiet")
                      .text(message.fact() + ", line " + message.line() + cut)));
      List<HtmlTag> rows = new ArrayList<>();
      for (Outcome.Label label : message.values()) {
        rows.add(
            HtmlTag.of("tr")
                .add(
                    HtmlTag.of("th").with("scope", "row").text(label.meaning()),
                    HtmlTag.of("td").add(HtmlTag.of("code", "value").text(label.text())),
                    HtmlTag.of("td").text(label.form())));
      }
      if (!rows.isEmpty()) {
        section.add(
            table("Identifiers of the message", List.of("What it is", "Text", "Form"), rows));
      }
    }
    if (!outcome.notes().isEmpty()) {
      section.add(HtmlTag.of("h3").text("Notes"), HtmlParts.items(outcome.notes()));
    }
  }

  /** A table that scrolls in a box of its own where it is too wide. */
  static HtmlTag table(String name, List<String> heads, List<HtmlTag> rows) {
    HtmlTag head = HtmlTag.of("tr");
    heads.forEach(text -> head.add(HtmlTag.of("th").with("scope", "col").text(text)));
    return HtmlTag.of("div", "scroll")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", name)
        .add(
            HtmlTag.of("table")
                .add(HtmlTag.of("thead").add(head), HtmlTag.of("tbody").addAll(rows)));
  }

  private static HtmlTag reasons(List<String> because) {
    HtmlTag reasons = HtmlTag.of("span", "quiet");
    HtmlTag links = HtmlParts.because(because);
    return links == null ? reasons : reasons.text("because ").add(links);
  }
}
