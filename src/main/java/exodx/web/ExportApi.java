package exodx.web;

import exodx.facts.CaseFacts;
import exodx.facts.FactFileWriter;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.report.HtmlReport;
import exodx.report.JsonReport;
import exodx.report.MarkdownReport;
import exodx.report.PowerShellReport;
import exodx.report.PrintedText;
import exodx.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the answer or the case as a file that the person saves. */
final class ExportApi {
  private final Rulebook rules;

  ExportApi(Rulebook rules) {
    this.rules = rules;
  }

  /**
   * What is wanted.
   *
   * @param format markdown, html, ps1, json, or yaml for the facts of everybody
   * @param redact whether names, addresses and identifiers are masked
   */
  record Wanted(@Nullable CaseState state, @Nullable String format, boolean redact) {}

  Reply export(Wanted wanted) {
    Rulebook.Loaded now = rules.now();
    CaseState.Told told = CaseState.orNew(wanted.state()).read(now.knowledge().vocabulary());
    String format = wanted.format() == null ? "" : wanted.format();
    if (format.equals("yaml")) {
      List<CaseFacts> cases = told.cases().stream().map(one -> shown(now, wanted, one)).toList();
      return Reply.text(
          "application/yaml",
          cases.size() == 1
              ? FactFileWriter.YAML.write(cases.get(0))
              : FactFileWriter.YAML.writeAll(cases));
    }
    Outcome outcome = now.expert().diagnose(shown(now, wanted, told.facts()));
    return switch (format) {
      case "markdown" -> printed("text/markdown", new MarkdownReport(true), outcome);
      case "html" ->
          printed(
              "text/html",
              new HtmlReport(now::ruleText, () -> now.knowledge().catalogue().terms()),
              outcome);
      case "json" -> printed("application/json", new JsonReport(), outcome);
      case "ps1" ->
          printed(
              "text/plain",
              new PowerShellReport(() -> now.knowledge().catalogue().shells()),
              outcome);
      default ->
          throw ProblemsException.input(
              "format",
              "there is no format \"" + format + "\"",
              "use one of: markdown, html, ps1, json, yaml");
    };
  }

  private static CaseFacts shown(Rulebook.Loaded now, Wanted wanted, CaseFacts facts) {
    return wanted.redact() ? now.redactor().get().fresh().mask(facts) : facts;
  }

  private static Reply printed(String type, Report report, Outcome outcome) {
    return Reply.text(type, PrintedText.of(out -> report.write(outcome, out)));
  }
}
