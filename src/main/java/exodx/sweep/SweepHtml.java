package exodx.sweep;

import exodx.explain.Outcome;
import exodx.report.PrintableText;
import exodx.report.ProgramFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The summary of a sweep as one page that needs nothing else, with bars drawn by its own sheet. */
public final class SweepHtml {
  private static final int SHOWN = 20;
  private static final int COLLISIONS = 50;

  private final StringBuilder page = new StringBuilder();

  private SweepHtml() {}

  /** Prints the page. */
  public static void write(SweepResult result, PrintWriter out) {
    out.print(new SweepHtml().page(result));
  }

  private String page(SweepResult result) {
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'\">\n<title>Sweep of ")
        .append(text(result.folder()))
        .append("</title>\n<style>\n")
        .append(ProgramFile.text("/exodx/page/sweep.css"))
        .append("</style>\n</head>\n<body>\n<main>\n<h1>Sweep of ")
        .append(text(result.folder()))
        .append("</h1>\n");
    numbers(result);
    statuses(result);
    bars("Diagnoses", "How many cases have each cause.", result.diagnoses(), "");
    bars(
        "One fact would settle these",
        "Cases that wait for nothing but this one fact.",
        result.decidedByOne(),
        "");
    bars("Facts that are missing", "How many cases wait for each.", result.missing(), "");
    bars(
        "Destroys something, or needs agreement",
        "Steps in plans that nobody may run unasked.",
        result.approvals(),
        "danger");
    bars(
        "Held back for safety", "Steps that guards took out of plans.", result.withheld(), "quiet");
    collisions(result);
    exports(result);
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private void numbers(SweepResult result) {
    page.append("<dl class=\"numbers\">\n");
    number(result.withError(), "people with an error");
    number(result.foreseen(), "conflicts without an error yet");
    number(result.destructive(), "plans that destroy something");
    number(result.collisionCount(), "identifiers carried twice");
    page.append("</dl>\n");
    if (result.totals().stopped()) {
      page.append(
          "<p class=\"note\">The sweep was stopped; this is what was answered by then.</p>\n");
    }
  }

  private void number(long number, String what) {
    page.append("<div><dt>")
        .append(what)
        .append("</dt><dd>")
        .append(grouped(number))
        .append("</dd></div>\n");
  }

  private void statuses(SweepResult result) {
    List<SweepResult.Count> counts = new ArrayList<>();
    for (Outcome.Status status : Outcome.Status.values()) {
      counts.add(
          new SweepResult.Count(
              status.name().toLowerCase(Locale.ROOT).replace('_', ' '),
              SweepText.words(status),
              "",
              result.totals().with(status)));
    }
    if (result.totals().failed() > 0) {
      counts.add(
          new SweepResult.Count("failed", "could not be answered", "", result.totals().failed()));
    }
    bars("Answers", "How far the answers go.", counts, "");
  }

  private void bars(String heading, String lead, List<SweepResult.Count> counts, String kind) {
    if (counts.isEmpty()) {
      return;
    }
    long most = Math.max(1, counts.stream().mapToLong(SweepResult.Count::cases).max().orElse(1));
    page.append("<section>\n<h2>")
        .append(heading)
        .append("</h2>\n<p>")
        .append(lead)
        .append("</p>\n");
    page.append("<table class=\"bars ").append(kind).append("\">\n");
    for (SweepResult.Count count : counts.subList(0, Math.min(SHOWN, counts.size()))) {
      String width = String.format(Locale.ROOT, "%.2f%%", 100.0 * count.cases() / most);
      page.append("<tr><th scope=\"row\">")
          .append(text(count.title()))
          .append("<small>")
          .append(text(count.code()))
          .append(count.detail().isEmpty() ? "" : " &middot; " + text(count.detail()))
          .append("</small></th><td class=\"bar\"><span style=\"width:")
          .append(width)
          .append("\"></span></td><td class=\"count\">")
          .append(grouped(count.cases()))
          .append("</td></tr>\n");
    }
    page.append("</table>\n");
    if (counts.size() > SHOWN) {
      page.append("<p class=\"note\">and ")
          .append(counts.size() - SHOWN)
          .append(" more, in the summary as JSON</p>\n");
    }
    page.append("</section>\n");
  }

  private void collisions(SweepResult result) {
    if (result.collisionCount() == 0) {
      return;
    }
    page.append("<section>\n<h2>Identifiers carried twice</h2>\n")
        .append(
            "<p>Several objects of one export carry the same identifier. Each side is shown.</p>\n");
    page.append("<ul class=\"collisions\">\n");
    for (Collision each :
        result.collisions().subList(0, Math.min(COLLISIONS, result.collisions().size()))) {
      page.append("<li><code>")
          .append(text(each.identifier()))
          .append("</code> in ")
          .append(text(each.table()));
      page.append("<ul>\n");
      for (Collision.Side side : each.sides()) {
        page.append("<li>")
            .append(text(side.name().isEmpty() ? "(no name)" : side.name()))
            .append(", ")
            .append(text(side.property()))
            .append(side.state() == null ? "" : ", " + text(side.state()))
            .append("</li>\n");
      }
      page.append("</ul></li>\n");
    }
    page.append("</ul>\n");
    if (result.collisionCount() > COLLISIONS) {
      page.append("<p class=\"note\">and ")
          .append(grouped(result.collisionCount() - COLLISIONS))
          .append(" more</p>\n");
    }
    page.append("</section>\n");
  }

  private void exports(SweepResult result) {
    page.append("<section>\n<h2>Exports</h2>\n")
        .append("<p>What was not exported is not known; it is never taken for absent.</p>\n");
    page.append("<table class=\"exports\">\n");
    for (SweepResult.Read table : result.tables()) {
      boolean there = !table.files().isEmpty();
      page.append("<tr><th scope=\"row\">").append(text(table.title())).append("</th><td>");
      page.append(
          there
              ? grouped(table.rows()) + " rows" + (table.complete() ? ", complete" : "")
              : "not exported");
      page.append("<small>")
          .append(
              there
                  ? text(String.join(", ", table.files()))
                  : "<code>" + text(table.export()) + "</code>")
          .append("</small></td></tr>\n");
    }
    page.append("</table>\n");
    if (result.badRows() > 0) {
      page.append("<p class=\"note\">")
          .append(grouped(result.badRows()))
          .append(" rows could not be read and are left out.</p>\n");
    }
    for (String file : result.unusable()) {
      page.append("<p class=\"note\">")
          .append(text(file))
          .append(" could not be read to its end.</p>\n");
    }
    page.append("</section>\n");
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String text(String text) {
    return PrintableText.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
