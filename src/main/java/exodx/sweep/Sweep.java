package exodx.sweep;

import exodx.batch.Batch;
import exodx.batch.BatchExpert;
import exodx.batch.Block;
import exodx.batch.Digest;
import exodx.problem.Problem;
import exodx.readers.RowReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sweeps the exports of an organisation. */
public final class Sweep {
  /** So many collisions are shown one by one; all are counted. */
  private static final int SHOWN = 200;

  private final Plan plan;
  private final RowReader reader;
  private final BatchExpert expert;
  private final Batch.Options options;

  /**
   * Prepares a sweep.
   *
   * @param options how cases are answered; it is told of exports that cannot be used, too
   */
  public Sweep(Plan plan, BatchExpert expert, Batch.Options options) {
    this.plan = plan;
    this.reader = new RowReader(expert.vocabulary());
    this.expert = expert;
    this.options = options;
  }

  /** Where something is written to; nothing is touched before everything is read. */
  public interface Output {
    /** Opens it. */
    OutputStream open() throws IOException;
  }

  /**
   * Reads a folder, answers every case that it gives, and sums up.
   *
   * @param complete tables that are complete
   * @param cases takes every case that is made, as lines; null when nobody wants them
   * @throws exodx.problem.ProblemsException when there is nothing to sweep
   * @throws IOException when rows or answers cannot be written
   */
  public SweepResult run(Path folder, List<String> complete, Output answers, @Nullable Output cases)
      throws IOException {
    try (Exports exports =
            Exports.read(plan, reader, folder, complete, options.problem(), options.stop());
        OutputStream answersOut = answers.open();
        OutputStream casesOut = cases == null ? null : cases.open()) {
      CaseSource source =
          new CaseSource(
              plan,
              exports,
              reader,
              Objects.requireNonNullElse(folder.getFileName(), folder).toString());
      Block.Source blocks = casesOut == null ? source : new Copied(source, casesOut);
      List<Digest> digests = new ArrayList<>();
      Batch batch = new Batch(expert, options, 0, digests::add);
      batch.run(blocks, answersOut);
      source
          .unusable()
          .forEach((what, many) -> options.problem().accept(unread(folder, what, many)));
      List<SweepResult.Collision> collisions = new ArrayList<>();
      long count = 0;
      for (ExportTable data : exports.tables().values()) {
        count += collisions(data, new CaseMaker(plan, exports, reader), collisions);
      }
      return new SweepResult(
          folder.toString(),
          exports.tables().values().stream().map(Sweep::read).toList(),
          exports.badRows(),
          exports.unusable(),
          source.withError(),
          source.foreseen(),
          batch.totals(),
          count,
          List.copyOf(collisions),
          people(source.names(), digests));
    }
  }

  private static Problem unread(Path folder, String what, int cases) {
    String message = what + " (in " + cases + (cases == 1 ? " case)" : " cases)");
    String hint = "export again with the commands of exodx sweep --commands";
    return Problem.error("unread-value", folder.toString(), message, hint).asWarning();
  }

  private List<SweepResult.Affected> people(List<String> names, List<Digest> answers) {
    List<SweepResult.Affected> people = new ArrayList<>();
    for (int i = 0; i < Math.min(names.size(), answers.size()); i++) {
      people.add(new SweepResult.Affected(names.get(i), answers.get(i)));
    }
    return people;
  }

  /** Cases on their way to the batch, copied. */
  private record Copied(Block.Source source, OutputStream copy) implements Block.Source {
    @Override
    public @Nullable Block next() throws IOException {
      Block block = source.next();
      if (block != null) {
        block.copyTo(copy);
      }
      return block;
    }
  }

  private static SweepResult.Read read(ExportTable data) {
    return new SweepResult.Read(
        data.name(),
        data.table().title(),
        data.table().shell(),
        data.table().export(),
        List.copyOf(data.files()),
        data.size(),
        data.isComplete());
  }

  private static long collisions(
      ExportTable data, CaseMaker maker, List<SweepResult.Collision> shown) {
    long count = 0;
    for (int[] rows : data.shared()) {
      for (String carrier : data.carriers()) {
        String identifier = ExportTable.identifier(data.get(rows[0]).get(carrier));
        List<SweepResult.Collision.Side> sides = new ArrayList<>();
        for (int row : identifier == null ? new int[0] : rows) {
          String property = data.carrier(row, Objects.requireNonNull(identifier));
          if (property != null) {
            Row values = data.get(row);
            String name = Objects.requireNonNullElse(values.first(data.table().name()), "");
            String state = shown.size() < SHOWN ? maker.state(values) : null;
            sides.add(new SweepResult.Collision.Side(name, property, state));
          }
        }
        count += sides.size() > 1 ? 1 : 0;
        if (sides.size() > 1 && shown.size() < SHOWN) {
          shown.add(
              new SweepResult.Collision(
                  Objects.requireNonNull(identifier), data.name(), List.copyOf(sides)));
        }
      }
    }
    return count;
  }
}
