package exodx.report;

import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.explain.Outcome.PlannedStep;
import exodx.explain.Outcome.Recheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan inside of a page, by phase. */
final class HtmlPlan {
  private HtmlPlan() {}

  static void addTo(HtmlTag section, List<PlannedStep> steps) {
    Phase phase = null;
    for (PlannedStep step : steps) {
      if (step.phase() != phase) {
        phase = step.phase();
        section.add(HtmlTag.of("h3", "phase").text(phase.title()));
      }
      section.add(step(step));
    }
  }

  /** The class of a risk in the style, which only colours what the word says. */
  private static HtmlTag risk(Risk risk) {
    return switch (risk) {
      case READ_ONLY -> HtmlParts.badge("good", risk.word());
      case CHANGE -> HtmlParts.badge("doubtful", risk.word());
      case DESTRUCTIVE -> HtmlParts.badge("bad strong", "DESTRUCTIVE");
    };
  }

  private static HtmlTag step(PlannedStep step) {
    HtmlTag heading =
        HtmlTag.of("h4")
            .add(HtmlTag.of("span", "number").text(step.number() + "."))
            .text(" ")
            .add(risk(step.risk()))
            .text(" ");
    if (!step.supported()) {
      heading.add(HtmlParts.badge("bad", "not supported")).text(" ");
    }
    if (step.disputed() != null) {
      heading.add(HtmlParts.badge("doubtful", "disputed")).text(" ");
    }
    HtmlTag article =
        HtmlTag.of("article", "step " + (step.risk() == Risk.DESTRUCTIVE ? "destructive" : ""))
            .with("id", "step-" + step.number())
            .add(
                heading.text(step.title() + " ").add(HtmlParts.code(step.code())),
                HtmlTag.of("p").text(step.instruction()));
    note(article, "Not supported by the vendor: ", step.unsupportedBecause());
    note(article, "Disputed: ", step.disputed());
    note(article, "Approval needed: ", step.approval());
    return article.addIf(command(step)).addIf(needs(step)).add(terms(step));
  }

  private static void note(HtmlTag article, String label, @Nullable String text) {
    if (text != null) {
      article.add(HtmlTag.of("p", "note").add(HtmlTag.of("strong").text(label)).text(text));
    }
  }

  private static @Nullable HtmlTag command(PlannedStep step) {
    if (step.command() != null) {
      String subject = "step " + step.number() + ", " + step.title();
      return HtmlParts.command(step.shell(), step.command(), subject);
    }
    return step.shell() == null ? null : HtmlParts.paragraph("shell", "In: " + step.shell());
  }

  private static @Nullable HtmlTag needs(PlannedStep step) {
    if (step.commandNeeds().isEmpty()) {
      return null;
    }
    return HtmlTag.of("div", "note")
        .add(
            HtmlTag.of("strong").text("No command yet. It needs:"),
            HtmlParts.items(step.commandNeeds()));
  }

  private static HtmlTag terms(PlannedStep step) {
    HtmlTag terms = HtmlTag.of("dl", "terms");
    for (Recheck recheck : step.recheck()) {
      HtmlParts.row(terms, "Read again right before", HtmlParts.code(recheck.command()));
      HtmlParts.row(terms, "Exactly one comes back, and", Words.expected(recheck));
    }
    HtmlParts.row(terms, "Verify", step.verify());
    HtmlParts.row(terms, "Undo", Words.undo(step));
    HtmlParts.row(terms, "Instead of (retired)", legacy(step));
    HtmlParts.row(terms, "Source", HtmlParts.source(step.source()));
    HtmlParts.row(terms, "Because", HtmlParts.because(step.because()));
    return terms;
  }

  /** The command of old texts, to be known again, not to be copied. */
  private static @Nullable HtmlTag legacy(PlannedStep step) {
    if (step.legacyCommand() == null) {
      return null;
    }
    HtmlTag legacy =
        HtmlTag.of("span").add(HtmlTag.of("code", "retired").text(step.legacyCommand()));
    return step.legacyNote() == null ? legacy : legacy.text(" " + step.legacyNote());
  }
}
