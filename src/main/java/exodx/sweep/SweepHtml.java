package exodx.sweep;

import exodx.outcome.Outcome;
import exodx.report.HtmlPage;
import exodx.report.HtmlTag;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The summary of a sweep as one page that needs nothing else, with bars that all have one scale.
 */
public final class SweepHtml {
  private static final int SHOWN = 20;
  private static final int COLLISIONS = 50;
  private static final String HELD = "held";

  private final SweepResult result;
  private final long cases;
  private final HtmlTag main = HtmlTag.of("main");

  private SweepHtml(SweepResult result) {
    this.result = result;
    this.cases = Math.max(1, result.totals().written());
  }

  /** Prints the page. */
  public static void write(SweepResult result, PrintWriter out) {
    out.print(new SweepHtml(result).page());
  }

  private String page() {
    String title = "Sweep of " + result.folder();
    main.add(HtmlTag.of("h1").text(title), HtmlTag.of("p", "lead").text(lead()));
    warnings();
    numbers();
    statuses();
    who();
    bars("Diagnoses", "How many cases have each cause.", result.diagnoses(), one -> "");
    bars(
        "One fact would settle these",
        "Cases that wait for nothing but this one fact.",
        result.decidedByOne(),
        one -> "");
    bars("Facts that are missing", "How many cases wait for each.", result.missing(), one -> "");
    bars(
        "Destroys something, or needs somebody's agreement",
        "Steps in plans that nobody may run unasked; red ones destroy.",
        result.approvals(),
        one -> one.detail().startsWith("destructive") ? "bad" : HELD);
    bars(
        "Held back for safety",
        "Steps that stay out of plans until what they need is known.",
        result.withheld(),
        one -> HELD);
    collisions();
    exports();
    return new HtmlPage(title, "sweep.css").around(List.of(main));
  }

  private String lead() {
    long settled = result.decidedByOne().stream().mapToLong(SweepResult.Count::cases).sum();
    String lead =
        String.format(
            Locale.ROOT,
            "%s: %,d with a complete plan, %,d waiting for facts",
            counted(result.totals().written(), "case"),
            result.totals().with(Outcome.Status.DIAGNOSED),
            result.totals().with(Outcome.Status.NEEDS_FACTS));
    return settled == 0
        ? lead + "."
        : lead + String.format(Locale.ROOT, ", %,d of them for only one.", settled);
  }

  private void warnings() {
    if (result.totals().stopped()) {
      warning("The sweep was stopped; this is what was answered by then.");
    }
    for (String file : result.unusable()) {
      warning(file + " could not be read to its end.");
    }
    if (result.badRows() > 0) {
      warning(counted(result.badRows(), "row") + " could not be read, and left out.");
    }
  }

  private void warning(String text) {
    main.add(HtmlTag.of("p", "warning").text(text));
  }

  private void numbers() {
    main.add(
        HtmlTag.of("dl", "numbers")
            .add(
                number(result.withError(), "people with an error"),
                number(result.foreseen(), "conflicts without an error yet"),
                number(result.destructive(), "plans that destroy something"),
                number(result.collisionCount(), "identifiers carried twice")));
  }

  private static HtmlTag number(long number, String what) {
    return HtmlTag.of("div")
        .add(HtmlTag.of("dt").text(what), HtmlTag.of("dd").text(grouped(number)));
  }

  private void statuses() {
    List<SweepResult.Count> counts = new ArrayList<>();
    for (Outcome.Status status : Outcome.Status.values()) {
      long count = result.totals().with(status);
      if (count > 0) {
        counts.add(new SweepResult.Count("", SweepText.words(status), "", count));
      }
    }
    if (result.totals().failed() > 0) {
      counts.add(new SweepResult.Count("", "could not be answered", "", result.totals().failed()));
    }
    bars("Answers", "How far the answers go.", counts, one -> "");
  }

  private void who() {
    List<SweepResult.Group> groups = result.groups();
    if (groups.isEmpty()) {
      return;
    }
    HtmlTag section =
        section("Who is concerned", "By cause, next thing to do, and what must not be done.");
    for (SweepResult.Group group : groups.stream().limit(SHOWN).toList()) {
      section.add(new SweepGroup(group).details());
    }
    if (groups.size() > SHOWN) {
      section.add(note("and " + (groups.size() - SHOWN) + " more kinds of answers"));
    }
    main.add(section.add(note("--format csv tells everybody in one table")));
  }

  private void bars(
      String heading,
      String lead,
      List<SweepResult.Count> counts,
      Function<SweepResult.Count, String> kind) {
    if (counts.isEmpty()) {
      return;
    }
    HtmlTag table = HtmlTag.of("table");
    counts.stream().limit(SHOWN).forEach(one -> table.add(bar(one, kind.apply(one))));
    HtmlTag section = section(heading, lead).add(table);
    if (counts.size() > SHOWN) {
      section.add(note("and " + (counts.size() - SHOWN) + " more, in the summary as JSON"));
    }
    main.add(section);
  }

  private HtmlTag bar(SweepResult.Count count, String kind) {
    double share = 100.0 * count.cases() / cases;
    String detail = count.detail().isEmpty() ? "" : " \u00b7 " + count.detail();
    HtmlTag drawn =
        HtmlTag.of("svg")
            .with("aria-hidden", "true")
            .add(
                HtmlTag.of("rect")
                    .with("width", String.format(Locale.ROOT, "%.2f%%", share))
                    .with("height", "100%"));
    HtmlTag words = HtmlTag.of("th").with("scope", "row").text(count.title());
    if (!count.code().isEmpty()) {
      words.add(HtmlTag.of("small").text(count.code() + detail));
    }
    return HtmlTag.of("tr", kind)
        .add(
            words,
            HtmlTag.of("td", "bar").add(drawn),
            HtmlTag.of("td", "count").text(grouped(count.cases())).add(share(share)));
  }

  private static HtmlTag share(double percent) {
    String text = percent > 0 && percent < 1 ? "< 1 %" : Math.round(percent) + " %";
    return HtmlTag.of("small").text(text);
  }

  private void collisions() {
    if (result.collisionCount() == 0) {
      return;
    }
    HtmlTag list = HtmlTag.of("ul", "collisions");
    for (SweepResult.Collision each : result.collisions().stream().limit(COLLISIONS).toList()) {
      HtmlTag sides = HtmlTag.of("ul");
      for (SweepResult.Collision.Side side : each.sides()) {
        sides.add(
            HtmlTag.of("li")
                .text(
                    (side.name().isEmpty() ? "(no name)" : side.name())
                        + ", "
                        + side.property()
                        + (side.state() == null ? "" : ", " + side.state())));
      }
      list.add(
          HtmlTag.of("li")
              .add(HtmlTag.of("code").text(each.identifier()))
              .text(" in " + each.table())
              .add(sides));
    }
    HtmlTag section =
        section(
                "Identifiers carried twice",
                "Several objects of one export carry the same identifier. Each side is shown.")
            .add(list);
    if (result.collisionCount() > COLLISIONS) {
      section.add(note("and " + grouped(result.collisionCount() - COLLISIONS) + " more"));
    }
    main.add(section);
  }

  private void exports() {
    HtmlTag table = HtmlTag.of("table");
    for (SweepResult.Read read : result.tables()) {
      HtmlTag cell = HtmlTag.of("td");
      if (read.files().isEmpty()) {
        cell.text("not exported")
            .add(
                HtmlTag.of("small")
                    .text(read.shell() + " ")
                    .add(HtmlTag.of("code").text(read.export())));
      } else {
        cell.text(counted(read.rows(), "row") + (read.complete() ? ", complete" : ""))
            .add(HtmlTag.of("small").text(String.join(", ", read.files())));
      }
      table.add(
          HtmlTag.of("tr").add(HtmlTag.of("th").with("scope", "row").text(read.title()), cell));
    }
    main.add(
        section("Exports", "What was not exported is not known; it is never taken for absent.")
            .add(table));
  }

  private static HtmlTag section(String heading, String lead) {
    return HtmlTag.of("section").add(HtmlTag.of("h2").text(heading), HtmlTag.of("p").text(lead));
  }

  private static HtmlTag note(String text) {
    return HtmlTag.of("p", "note").text(text);
  }

  private static String counted(long number, String what) {
    return grouped(number) + " " + what + (number == 1 ? "" : "s");
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
