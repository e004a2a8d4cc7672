package exodx.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import exodx.batch.Batch;
import exodx.batch.BatchExpert;
import exodx.batch.Sharing;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.sweep.Plan;
import exodx.sweep.Sweep;
import exodx.sweep.SweepJson;
import exodx.sweep.SweepResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks over an organisation: the folder of exports, or the answers of an earlier sweep, that the
 * person named when the program was started.
 */
final class OrganisationApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rulebook rules;
  private final RulesSource source;
  private final Optional<Path> place;
  private volatile State state = new State("none", 0, null, null, null, List.of());
  private volatile boolean running;

  /**
   * How far it is.
   *
   * @param phase none, running, done or failed
   * @param done cases answered so far
   */
  private record State(
      String phase,
      long done,
      @Nullable AnswerLines answers,
      @Nullable Path cases,
      @Nullable RawValue summary,
      List<Problem> problems) {
    static State running(long done) {
      return new State("running", done, null, null, null, List.of());
    }

    static State failed(List<Problem> problems) {
      return new State("failed", 0, null, null, null, problems);
    }
  }

  OrganisationApi(Rulebook rules, RulesSource source, Optional<Path> place) {
    this.rules = rules;
    this.source = source;
    this.place = place;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/organisation", asked -> Reply.of(told()))
        .post("/api/organisation", asked -> run())
        .get("/api/organisation/rows", this::rows)
        .get("/api/organisation/case", asked -> one(number(asked, "number", 0)));
  }

  private Map<String, Object> told() {
    State now = state;
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("place", place.map(Path::toString).orElse(""));
    data.put("phase", now.phase());
    data.put("done", now.done());
    data.put("problems", now.problems().stream().map(Problem::data).toList());
    AnswerLines answers = now.answers();
    Map<String, Integer> statuses = new TreeMap<>();
    Map<String, Integer> diagnoses = new TreeMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    if (answers != null) {
      for (Map.Entry<AnswerLines.Shape, Integer> one : answers.counts().entrySet()) {
        AnswerLines.Shape shape = one.getKey();
        statuses.merge(shape.status(), one.getValue(), Integer::sum);
        for (int i = 0; i < shape.diagnoses().size(); i++) {
          diagnoses.merge(shape.diagnoses().get(i), one.getValue(), Integer::sum);
          titles.put(shape.diagnoses().get(i), shape.titles().get(i));
        }
      }
    }
    data.put("statuses", statuses);
    data.put(
        "diagnoses",
        diagnoses.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(
                one ->
                    Map.of(
                        "code", one.getKey(),
                        "title", titles.getOrDefault(one.getKey(), ""),
                        "cases", one.getValue()))
            .toList());
    data.put("total", answers == null ? 0 : answers.size());
    if (now.summary() != null) {
      data.put("summary", now.summary());
    }
    return data;
  }

  private synchronized Reply run() {
    Path named =
        place.orElseThrow(
            () ->
                ProblemsException.input(
                    "no-organisation",
                    "no folder was named",
                    "start exodx serve --organisation FOLDER"));
    if (!running) {
      running = true;
      state = State.running(0);
      Thread thread = new Thread(() -> work(named), "organisation");
      thread.setDaemon(true);
      thread.start();
    }
    return Reply.of(told());
  }

  private void work(Path named) {
    List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    try {
      state = Files.isDirectory(named) ? sweep(named, problems) : read(named);
    } catch (ProblemsException e) {
      state = State.failed(e.problems());
    } catch (IOException | UncheckedIOException e) {
      Problem problem = Problem.error("unreadable", named.toString(), "this cannot be read", null);
      state = State.failed(List.of(problem));
    } finally {
      running = false;
    }
  }

  private State read(Path file) throws IOException {
    AnswerLines answers = new AnswerLines(file, done -> state = State.running(done));
    return new State("done", answers.size(), answers, null, null, List.of());
  }

  private State sweep(Path folder, List<Problem> problems) throws IOException {
    Rulebook.Loaded now = rules.now();
    Sweep sweep =
        new Sweep(
            Plan.of(source.folder()),
            new BatchExpert(
                now.knowledge().vocabulary(), now.expert()::diagnose, Sharing.of(now.knowledge())),
            new Batch.Options(
                false,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                () -> false,
                problem -> tell(problems, problem),
                totals -> state = State.running(totals.written())));
    Path answers = temporary("answers");
    Path cases = temporary("cases");
    SweepResult result =
        sweep.run(
            folder,
            List.of(),
            () -> Files.newOutputStream(answers),
            () -> Files.newOutputStream(cases));
    RawValue summary = Json.printed(out -> SweepJson.write(result, out));
    AnswerLines lines = new AnswerLines(answers, done -> {});
    return new State("done", lines.size(), lines, cases, summary, List.copyOf(problems));
  }

  private static void tell(List<Problem> problems, Problem problem) {
    if (problems.size() < 50) {
      problems.add(problem);
    }
  }

  /** Readable for its owner only, and gone with the program. */
  private static Path temporary(String what) throws IOException {
    Path file = Files.createTempFile("exodx-" + what, ".jsonl");
    file.toFile().deleteOnExit();
    return file;
  }

  private AnswerLines answers() {
    AnswerLines answers = state.answers();
    if (answers == null) {
      throw ProblemsException.input("no-answers", "there are no answers yet", null);
    }
    return answers;
  }

  private static int number(Asked asked, String name, int otherwise) {
    String text = asked.parameter(name);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  private Reply rows(Asked asked) {
    String status = asked.parameter("status");
    String diagnosis = asked.parameter("diagnosis");
    boolean danger = asked.parameter("danger").equals("yes");
    return Reply.of(
        answers()
            .find(
                shape ->
                    (status.isEmpty() || shape.status().equals(status))
                        && (diagnosis.isEmpty() || shape.diagnoses().contains(diagnosis))
                        && (!danger || shape.danger()),
                asked.parameter("name"),
                number(asked, "from", 0),
                Math.min(200, number(asked, "count", 50))));
  }

  /** The case of a row as a fact file; where only answers are at hand, the answer. */
  private Reply one(int number) {
    AnswerLines answers = answers();
    if (number >= answers.size()) {
      throw ProblemsException.input("no-row", "there is no such row", null);
    }
    try {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("name", answers.name(number));
      data.put("outcome", new RawValue(answers.line(number)));
      Path cases = state.cases();
      if (cases != null) {
        caseOf(cases, answers.name(number)).ifPresent(text -> data.put("text", text));
      }
      return Reply.of(data);
    } catch (IOException e) {
      throw ProblemsException.input("unreadable", "the case cannot be read any more", null);
    }
  }

  /** Finds the case of a name; its name is no fact, so it is left out. */
  private static Optional<String> caseOf(Path cases, String name) throws IOException {
    String start = "{\"case\":" + JSON.writeValueAsString(name);
    try (var lines = Files.lines(cases)) {
      Optional<String> line = lines.filter(one -> one.startsWith(start)).findFirst();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      JsonNode tree = JSON.readTree(line.get());
      if (tree instanceof ObjectNode facts) {
        facts.remove("case");
      }
      return Optional.of(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
    }
  }
}
