package exodx.report;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Missing;
import exodx.outcome.SharedCommand;
import exodx.report.Block.Command;
import exodx.report.Block.Heading;
import exodx.report.Block.Item;
import exodx.report.Block.More;
import exodx.report.Block.Term;
import exodx.report.Phrase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be found out, shell by shell, each command once with all that it answers. */
final class AnswerQuestions {
  /** How many questions of one command are told: who runs it reads the others too. */
  private static final int MOST = 3;

  private final Outcome outcome;
  private final OpenQuestions questions;

  AnswerQuestions(Outcome outcome, OpenQuestions questions) {
    this.outcome = outcome;
    this.questions = questions;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    questions
        .byShell()
        .forEach(
            (shell, groups) -> {
              blocks.add(new Heading(Phrase.of(shell.isEmpty() ? "Ask people" : shell)));
              groups.forEach(group -> add(blocks, group));
            });
    return blocks;
  }

  private void add(List<Block> blocks, SharedCommand group) {
    if (group.command() != null) {
      boolean next =
          AnswerHead.command(outcome, questions).filter(group.command()::equals).isPresent();
      String about = group.facts().stream().map(Missing::fact).collect(Collectors.joining(", "));
      blocks.add(
          next
              ? new Term("command", Phrase.of("the one of Next, above"))
              : new Command(null, group.command().command(), about));
    }
    List<Block> all = group.facts().stream().map(AnswerQuestions::question).toList();
    int shown = all.size() > MOST + 1 ? MOST : all.size();
    blocks.addAll(all.subList(0, shown));
    if (shown < all.size()) {
      List<Block> rest = all.subList(shown, all.size());
      blocks.add(new More("and " + rest.size() + " more from the same output", rest));
    }
  }

  private static Block question(Missing missing) {
    List<Block> body = new ArrayList<>();
    missing
        .implied()
        .forEach(
            (fact, value) ->
                body.add(new Term("together with", Phrase.of(Kind.VALUE, fact + " = " + value))));
    Words.asTold(missing).forEach((label, text) -> body.add(new Term(label, Phrase.of(text))));
    List<Block> more = new ArrayList<>();
    if (!missing.decides().isEmpty()) {
      more.add(new Term("decides", Phrase.of(Words.list(missing.decides()))));
    }
    if (!more.isEmpty()) {
      body.add(new More(more));
    }
    return new Item(
        null,
        0,
        "question",
        Phrase.of(missing.question() + " ")
            .with(missing.gather() == null ? Kind.CODE : Kind.ID, missing.fact()),
        body);
  }
}
