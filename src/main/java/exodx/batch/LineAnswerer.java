package exodx.batch;

import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.report.JsonLines;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers one line after the other, with the answer to an earlier one where that is the same. */
final class LineAnswerer {
  private final BatchExpert expert;
  private final boolean proof;
  private final CaseLine lines;
  private final ShapeCache cache;
  private final @Nullable ShapeReader shapes;
  private final Counts counts = new Counts();

  /** How often answers were shared; only tests ask. */
  static final class Counts {
    long shared;
    long worked;
    long shapes;
    long refused;
  }

  /** A shape that was met once: its first case, and how that was answered. */
  private static final class FirstOccurrence implements ShapeCache.Entry {
    private final byte[] answer;
    private final Values values;

    FirstOccurrence(byte[] answer, Values values) {
      this.answer = answer;
      this.values = values;
    }

    @Override
    public int weight() {
      return answer.length + 2000;
    }
  }

  /** A shape whose answer is being worked out, or cannot be shared. */
  private enum Mark implements ShapeCache.Entry {
    IN_WORK,
    ALONE;

    @Override
    public int weight() {
      return 0;
    }
  }

  LineAnswerer(BatchExpert expert, boolean proof, ShapeCache cache) {
    this.expert = expert;
    this.proof = proof;
    this.cache = cache;
    this.lines = new CaseLine(expert.vocabulary());
    this.shapes =
        expert.sharing().isPossible()
            ? new ShapeReader(
                new FieldTable(expert.sharing().fields(), expert.sharing().formats()),
                expert.sharing().reserved())
            : null;
  }

  Counts counts() {
    return counts;
  }

  /**
   * Answers a line and writes the answer, with its line break.
   *
   * @param name how the case is called where the line does not say, plain enough for JSON
   * @throws ProblemsException when the line is no case, or the rules fail on it
   */
  Digest answer(byte[] buffer, int from, int to, String name, Bytes out) {
    ShapeReader reader = shapes;
    if (reader == null || !reader.read(buffer, from, to, JsonLines.escaped(name))) {
      counts.refused++;
      return direct(buffer, from, to, name, out);
    }
    ShapeCache.Key key = new ShapeCache.Key(reader.key().array(), reader.key().length());
    ShapeCache.Entry entry = cache.get(key);
    if (entry instanceof Template template) {
      counts.shared++;
      template.write(reader.values(), out);
      return template.digest();
    }
    if (entry instanceof FirstOccurrence met) {
      ShapeCache.Key kept = key.kept();
      cache.put(kept, Mark.IN_WORK);
      Template template = template(kept.bytes(), met);
      cache.put(kept, template == null ? Mark.ALONE : template);
      if (template != null) {
        counts.shapes++;
        template.write(reader.values(), out);
        return template.digest();
      }
    }
    int start = out.length();
    Digest digest = direct(buffer, from, to, name, out);
    if (entry == null) {
      byte[] answer = Arrays.copyOfRange(out.array(), start, out.length());
      cache.put(key.kept(), new FirstOccurrence(answer, reader.values().copy()));
    }
    return digest;
  }

  private Digest direct(byte[] buffer, int from, int to, String name, Bytes out) {
    counts.worked++;
    Outcome outcome = expert.answer().apply(lines.read(buffer, from, to, name));
    out.add(JsonLines.line(outcome, proof));
    return Digest.of(outcome);
  }

  /**
   * Works out the answer to all cases of a shape, or finds that there is none.
   *
   * <p>The case is answered twice, with values that differ in everything that could matter by
   * mistake. Only if both answers are the same but for the values, and the first real case was
   * answered just so too, may they stand for all.
   */
  private @Nullable Template template(byte[] key, FirstOccurrence met) {
    try {
      CaseFacts low = facts(key, StandIns.LOW);
      CaseFacts high = facts(key, StandIns.HIGH);
      if (!expert.sharing().allStandIn(low)) {
        return null;
      }
      Outcome outcome = expert.answer().apply(low);
      Template template = Template.of(JsonLines.line(outcome, proof), Digest.of(outcome));
      Bytes written = new Bytes(4096);
      template.write(met.values, written);
      if (!Arrays.equals(written.copy(), met.answer)) {
        return null;
      }
      written.clear();
      template.write(StandIns.HIGH.asValues(), written);
      String other = JsonLines.line(expert.answer().apply(high), proof);
      return other.equals(written.toString()) ? template : null;
    } catch (ProblemsException e) {
      return null; // then every case of the shape tells its own problem
    }
  }

  private CaseFacts facts(byte[] key, StandIns values) {
    byte[] line = ShapeReader.line(key, values);
    return lines.read(line, 0, line.length, values.caseName());
  }
}
