package exodx.consult;

import exodx.advice.Catalogue;
import exodx.advice.Shell;
import exodx.outcome.Outcome;
import exodx.report.TextPage;
import org.jspecify.annotations.Nullable;

/** Tells which command reads the answer to a question, and what else it answers. */
final class GatherHint {
  private final TextPage page;
  private final Catalogue catalogue;
  private final Consultation consultation;
  private Outcome.@Nullable ShellCommand shown;

  GatherHint(TextPage page, Catalogue catalogue, Consultation consultation) {
    this.page = page;
    this.catalogue = catalogue;
    this.consultation = consultation;
  }

  /** Shows a command once that answers several of the questions to come. */
  void before(Question question) {
    Outcome.ShellCommand gather = question.missing().gather();
    int all = consultation.together(question).size();
    if (all > 1 && gather != null && !gather.equals(shown)) {
      page.wrapped(
          0,
          "One command answers the next "
              + all
              + " questions; run it once, then answer them one by one:");
      command(gather);
      page.blank();
      shown = gather;
    }
  }

  /** Shows the command that answers a question, where there is one. */
  void write(Question question) {
    Outcome.ShellCommand gather = question.missing().gather();
    if (gather == null) {
      page.wrapped(2, "No command tells this; ask the people who know.");
      return;
    }
    command(gather);
    int more = consultation.together(question).size() - 1;
    if (more > 0) {
      String questions = more == 1 ? "1 question" : more + " questions";
      page.wrapped(2, "It answers " + questions + " to come as well.");
    }
  }

  private void command(Outcome.ShellCommand gather) {
    Shell shell = catalogue.shells().get(gather.shell());
    page.wrapped(2, "[" + gather.shell() + "] ", shell == null ? "" : shell.open());
    page.command(2, gather.command());
  }
}
