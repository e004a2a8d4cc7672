package exodx.messages;

import java.util.List;

/**
 * Aligns a template with a text, letter by letter, and forgives what pastes do to messages.
 *
 * <p>The alignment is semi-global: it may begin anywhere in the text. Each literal forgives few
 * typing errors and one small word too few or too many, each gap takes a bounded number of letters.
 * Time is proportional to the text multiplied by the cells that are still within their budgets;
 * memory does not depend on the text.
 */
final class Aligner {
  private final SqueezedText text;
  private final Gap[] gaps;
  private final boolean free;
  private final LiteralStep[] steps;
  private final ColumnWindow window;
  private final AlignmentCollector found;

  Aligner(TemplateShape shape, SqueezedText text) {
    this.text = text;
    this.gaps = shape.gaps().toArray(new Gap[0]);
    this.free = shape.leading().isEmpty();
    int literals = shape.literals().size();
    this.steps = new LiteralStep[literals];
    int base = 0;
    for (int i = 0; i < literals; i++) {
      steps[i] = new LiteralStep(shape.literals().get(i), i, base, shape.budget(), text);
      base = steps[i].done() + 2;
    }
    this.window = new ColumnWindow(base, steps);
    this.found = new AlignmentCollector(shape, text, steps);
  }

  /** Returns the best alignments within the stretches, in the order of the text. */
  List<Alignment> align(List<Slice> stretches) {
    for (Slice stretch : stretches) {
      window.clear();
      for (int end = stretch.from(); end <= stretch.to(); end++) {
        int word = text.smallWordBefore(end);
        window.moveTo(end, word <= end - stretch.from() ? word : 0);
        fill();
        found.take(window.now(), end);
      }
    }
    return found.result();
  }

  private void fill() {
    for (int i = 0; i < steps.length; i++) {
      enter(i);
      steps[i].advance(window);
      if (i + 1 < steps.length) {
        leave(i);
      }
    }
  }

  /** Begins a literal at this place, out of the gap before it or out of nothing. */
  private void enter(int literal) {
    Column now = window.now();
    int end = window.end();
    int cell = steps[literal].base();
    int gap = cell - 1;
    now.clear(literal);
    if (!steps[literal].mayBegin(end)) {
      return;
    }
    boolean negated = text.negatesNext(end);
    if (literal == 0 && (free || !negated)) {
      now.set(cell, Cost.border(text, end), 0, end, null);
      now.mark(literal, 0);
    } else if (literal > 0 && now.isOpen(gap) && !negated) {
      int empty = now.start(gap) == end ? Cost.EMPTY_GAP : 0;
      int score = now.score(gap) + Cost.border(text, end) + empty;
      now.set(cell, score, Tally.nextLiteral(now.tally(gap)), end, now.trail(gap));
      now.mark(literal, 0);
    }
  }

  /** Lets the gap behind a literal grow by one letter, or begins it anew where that is cheaper. */
  private void leave(int literal) {
    Column now = window.now();
    Column previous = window.previous();
    int done = steps[literal].done();
    int gap = done + 1;
    int grown = previous.isOpen(gap) ? grownScore(previous, gap, gaps[literal + 1]) : Column.DEAD;
    int entered =
        steps[literal].isDone(now)
            ? now.score(done) + Cost.border(text, window.end())
            : Column.DEAD;
    if (entered < Column.DEAD && entered <= grown) {
      Trail trail = new Trail(now.start(done), window.end(), now.trail(done));
      now.set(gap, entered, now.tally(done), window.end(), trail);
    } else if (grown < Column.DEAD) {
      now.set(gap, grown, previous.tally(gap), previous.start(gap), previous.trail(gap));
    } else {
      now.close(gap);
    }
  }

  private int grownScore(Column previous, int cell, Gap gap) {
    int start = previous.start(cell);
    int end = window.end();
    boolean turned = !gap.holdsText() && text.negates(end - 1) && text.beginsWordWithin(start, end);
    if (turned || end - start > gap.longest()) {
      return Column.DEAD;
    }
    return previous.score(cell) + Cost.gapLetter(gap.isGuid(), text.at(end - 1));
  }
}
