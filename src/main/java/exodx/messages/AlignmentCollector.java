package exodx.messages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the alignments that are complete, or complete enough where the text was cut off. */
final class AlignmentCollector {
  private static final int SHARE_PERCENT = 60;
  private static final int EXACT_BELOW = 6;
  private static final int LAST_LETTERS = 2;
  private static final int CUT_OFF = 1_000_000;

  /** A value that goes on for longer before the text ends is a sentence that went on otherwise. */
  private static final int LONGEST_OPEN_VALUE = 80;

  private final TemplateShape shape;
  private final SqueezedText text;
  private final LiteralStep[] steps;
  private final int letters;
  private final int neededWhenCut;
  private final List<Alignment> kept = new ArrayList<>();
  private @Nullable Alignment best;

  AlignmentCollector(TemplateShape shape, SqueezedText text, LiteralStep[] steps) {
    this.shape = shape;
    this.text = text;
    this.steps = steps;
    this.letters = shape.letters();
    int share = (letters * SHARE_PERCENT + 99) / 100;
    this.neededWhenCut = Math.max(TemplateParser.FEWEST_LETTERS, share);
  }

  /** Offers what ends at this place of the text. */
  void take(Column column, int end) {
    LiteralStep last = steps[steps.length - 1];
    if (last.isDone(column)) {
      int score = column.score(last.done()) + Cost.border(text, end);
      offer(column, last.done(), end, steps.length, letters, score);
    }
    if (text.isCut(end)) {
      takeCut(column, end);
    }
  }

  private void takeCut(Column column, int end) {
    int before = 0;
    for (int i = 0; i < steps.length; i++) {
      int length = shape.literals().get(i).length();
      for (int seen = 1; seen < length; seen++) {
        if (!column.isMarked(i, seen)) {
          continue;
        }
        int cell = steps[i].base() + seen;
        boolean sure = seen >= EXACT_BELOW || Tally.isExact(column.tally(cell));
        if (sure && agrees(shape.literals().get(i), seen, end)) {
          offerCut(column, cell, end, i + 1, before + seen);
        }
      }
      if (i + 1 == steps.length) {
        return;
      }
      before += length;
      if (mayBeOpen(column, steps[i].done() + 1, i + 1, end)) {
        offerCut(column, steps[i].done() + 1, end, i + 1, before);
      }
    }
  }

  /** The last letters before the cut must agree, or else the sentence went on differently. */
  private boolean agrees(Literal literal, int seen, int end) {
    int last = Math.min(seen, LAST_LETTERS);
    for (int i = 1; i <= last; i++) {
      if (i > end || literal.at(seen - i) != text.at(end - i)) {
        return false;
      }
    }
    return true;
  }

  /** A GUID that other words follow is not cut off: there the sentence went on differently. */
  private boolean mayBeOpen(Column column, int cell, int gap, int end) {
    return column.isOpen(cell)
        && end - column.start(cell) <= LONGEST_OPEN_VALUE
        && !(shape.gaps().get(gap).isGuid() && text.leavesGuid(column.start(cell), end));
  }

  private void offerCut(Column column, int cell, int end, int literals, int seen) {
    if (seen >= neededWhenCut) {
      int score = column.score(cell) + CUT_OFF + 2 * (letters - seen);
      offer(column, cell, end, literals, seen, score);
    }
  }

  private void offer(Column column, int cell, int end, int literals, int seen, int rank) {
    int tally = column.tally(cell);
    int found = seen - Tally.lostLetters(tally);
    boolean cutOff = rank >= CUT_OFF;
    if (found < (cutOff ? neededWhenCut : TemplateParser.FEWEST_LETTERS)) {
      return;
    }
    @Nullable Trail known = column.trail(cell);
    boolean inGap = cell > steps[literals - 1].done();
    Trail trail = inGap && known != null ? known : new Trail(column.start(cell), end, known);
    int flaws = Tally.edits(tally) + Tally.words(tally);
    offer(new Alignment(trail, literals, inGap, end, found, flaws, rank, cutOff));
  }

  /** Keeps the best of those alignments that share text; they come in the order of their ends. */
  private void offer(Alignment alignment) {
    Alignment rival = best;
    if (rival == null) {
      best = alignment;
    } else if (alignment.start() >= rival.end()) {
      kept.add(rival);
      best = alignment;
    } else if (alignment.rank() < rival.rank()) {
      best = alignment;
    }
  }

  /** Returns what is left when all were offered. */
  List<Alignment> result() {
    if (best != null) {
      kept.add(best);
      best = null;
    }
    return kept;
  }
}
