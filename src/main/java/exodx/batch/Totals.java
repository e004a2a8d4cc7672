package exodx.batch;

import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was counted over many cases. Not for several threads at once. */
public final class Totals {
  /** The concern of a case that ran into a mistake of the program. */
  static final String BUG = "PROGRAM";

  private final Map<Digest, long[]> answers = new LinkedHashMap<>();
  private final Map<ProblemsException.Concern, Long> failures =
      new EnumMap<>(ProblemsException.Concern.class);
  private long bugs;
  private long skipped;
  private boolean stopped;

  void add(Digest digest, long count) {
    answers.computeIfAbsent(digest, one -> new long[1])[0] += count;
  }

  void failed(ProblemsException.Concern concern) {
    failures.merge(concern, 1L, Long::sum);
  }

  void bug() {
    bugs++;
  }

  void skip(long cases) {
    skipped += cases;
  }

  void stop() {
    stopped = true;
  }

  void add(Totals more) {
    more.answers.forEach((digest, count) -> add(digest, count[0]));
    more.failures.forEach((concern, count) -> failures.merge(concern, count, Long::sum));
    bugs += more.bugs;
  }

  /** Returns how often each kind of answer was given. */
  public Map<Digest, Long> answers() {
    Map<Digest, Long> counts = new LinkedHashMap<>();
    answers.forEach((digest, count) -> counts.put(digest, count[0]));
    return counts;
  }

  /** Returns how many cases ended with a status. */
  public long with(Outcome.Status status) {
    return answers.entrySet().stream()
        .filter(entry -> entry.getKey().status() == status)
        .mapToLong(entry -> entry.getValue()[0])
        .sum();
  }

  /** Returns how many cases could not be answered for a reason of this kind. */
  public long failures(ProblemsException.Concern concern) {
    return failures.getOrDefault(concern, 0L);
  }

  /** Returns how many cases ran into a mistake of the program. */
  public long bugs() {
    return bugs;
  }

  /** Returns how many cases an earlier run had already answered. */
  public long skipped() {
    return skipped;
  }

  /** Returns how many lines were written. */
  public long written() {
    long answered = answers.values().stream().mapToLong(count -> count[0]).sum();
    return answered + failed();
  }

  /** Returns how many cases have no answer. */
  public long failed() {
    return failures.values().stream().mapToLong(Long::longValue).sum() + bugs;
  }

  /** True when the run was stopped before the end of the input. */
  public boolean stopped() {
    return stopped;
  }
}
