package exodx.batch;

import exodx.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a block.
 *
 * @param out the answers
 * @param totals what was counted
 * @param problems what was wrong, in the order of the lines
 * @param digests what each line was answered, in the same order
 * @param cut true when the run was stopped within it
 */
record Done(Bytes out, Totals totals, List<Problem> problems, List<Digest> digests, boolean cut) {

  /** Nothing yet. */
  Done(int length) {
    this(new Bytes(length), new Totals(), new ArrayList<>(), new ArrayList<>(), false);
  }

  Done cut(boolean stopped) {
    return new Done(out, totals, problems, digests, stopped);
  }
}
