package exodx.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The same cases by exodx and by other engines, in one run. All must come to the same decision.
 *
 * <p>Arguments: the file with cases as {@code exodx sweep --cases} writes them, how many lines to
 * answer, and the folder for results and for other engines.
 */
public final class ManyCases {
  private static final String PLAN = "the whole answer: cause, plan, commands, missing facts";
  private static final String PROOF = "the whole answer with its proof";
  private static final String DECISION =
      "only codes, six rules; no texts, commands, missing facts or proof";

  private static final int ROUNDS = 3;

  private ManyCases() {}

  public static void main(String[] args) throws IOException {
    Cases cases = Cases.read(Path.of(args[0]));
    int many = Integer.parseInt(args[1]);
    Path work = Path.of(args[2]);
    int few = Math.min(many / 100, cases.lines().size());
    Exodx exodx = new Exodx(Path.of("rules"));
    Results results = new Results(cases);

    Engine first = new InProcess("exodx", PLAN, many, ROUNDS, exodx.shared(false));
    Decisions decisions = Decisions.learn(cases.trees(), results.first(first));
    decisions.write(work.resolve("decisions.json"));
    ClipsFiles.write(work, cases, many / 10, decisions);

    List<Engine> engines = new ArrayList<>();
    InProcess.Answers byHand = new HandWritten(cases, exodx.alone(false));
    engines.add(new InProcess("by hand with Jackson", PLAN, many, ROUNDS, byHand));
    engines.add(new InProcess("exodx, nothing shared", PLAN, few, 1, exodx.alone(false)));
    engines.add(new InProcess("exodx, with proof", PROOF, many / 2, ROUNDS, exodx.shared(true)));
    byHand = new HandWritten(cases, exodx.alone(true));
    engines.add(new InProcess("by hand with Jackson, with proof", PROOF, many / 2, ROUNDS, byHand));
    engines.add(evrete(many / 4, decisions));
    for (String script : List.of("json-rules-engine", "zen-engine")) {
      engines.add(
          new OtherProgram(
              script,
              DECISION,
              many / 10,
              List.of("node", "other-engines/" + script + ".mjs"),
              work));
    }
    engines.add(
        new OtherProgram(
            "CLIPS", DECISION, many / 10, List.of("sh", "other-engines/clips.sh"), work));
    engines.forEach(results::add);
    results.write(work.resolve("many-cases.json"));
    if (!results.allAgree()) {
      Objects.requireNonNull(System.err).println("Engines do not agree: see above.");
      System.exit(1);
    }
  }

  /** Evrete may not have been fetched; then its class was not compiled. */
  private static Engine evrete(int count, Decisions decisions) {
    InProcess.Answers answers;
    try {
      answers =
          (InProcess.Answers)
              Class.forName("exodx.bench.EvreteEngine")
                  .getDeclaredConstructor(Decisions.class)
                  .newInstance(decisions);
    } catch (ReflectiveOperationException e) {
      answers =
          (lines, out) -> {
            throw new Engine.Missing("its jar is not here");
          };
    }
    return new InProcess("Evrete", DECISION, count, ROUNDS, answers);
  }
}
