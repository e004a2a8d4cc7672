package exodx.web;

import com.fasterxml.jackson.databind.util.RawValue;
import exodx.explain.Goals;
import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.Guid;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.outcome.ProofGraph;
import exodx.readers.Reading;
import exodx.report.JsonData;
import exodx.report.JsonReport;
import exodx.report.PageParts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers and explains cases. */
final class CaseApi {
  /** Of more people than this only the names are told; each is answered when it is chosen. */
  private static final int PEOPLE = 25;

  private final Rulebook rules;

  CaseApi(Rulebook rules) {
    this.rules = rules;
  }

  void addTo(Routes routes) {
    routes
        .post("/api/diagnose", this::diagnose)
        .post("/api/why", this::why)
        .post("/api/why-not", this::whyNot)
        .post("/api/what-if", this::whatIf)
        .post("/api/goal", this::goal)
        .post(
            "/api/export", asked -> new ExportApi(rules).export(asked.as(ExportApi.Wanted.class)));
  }

  /** A person of the input, and how far the answer goes. */
  private record Person(String name, @Nullable String status, @Nullable String title) {}

  /** A known fact. */
  private record Known(String path, Object value, int line, String file, String text) {}

  private record Answer(
      List<Person> people,
      int chosen,
      String status,
      RawValue outcome,
      List<Map<String, Object>> parts,
      List<Known> facts,
      List<Reading.Understood> objects) {}

  private Reply diagnose(Asked asked) {
    Rulebook.Loaded now = rules.now();
    CaseState.Told told = asked.as(CaseState.class).read(now.knowledge().vocabulary());
    Outcome outcome = now.expert().diagnose(told.facts());
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < told.cases().size(); i++) {
      people.add(person(now, told.cases().get(i), i == told.chosen() ? outcome : null, i < PEOPLE));
    }
    List<Reading.Understood> objects =
        told.reading() == null ? List.of() : told.reading().objects();
    return Reply.of(
        new Answer(
            people,
            told.chosen(),
            PageParts.status(outcome),
            json(outcome),
            PageParts.answer(outcome),
            known(told.facts()),
            objects));
  }

  private static Person person(
      Rulebook.Loaded now, CaseFacts facts, @Nullable Outcome answered, boolean wanted) {
    if (answered == null && !wanted) {
      return new Person(facts.name(), null, null);
    }
    Outcome outcome = answered == null ? now.expert().conclude(facts) : answered;
    return new Person(
        facts.name(),
        outcome.status().name(),
        outcome.diagnoses().stream().map(Outcome.Cause::title).findFirst().orElse(null));
  }

  static RawValue json(Outcome outcome) {
    return Json.printed(out -> new JsonReport().write(outcome, out));
  }

  /** Returns all that is known of a case. */
  static List<Known> known(CaseFacts facts) {
    List<Known> known = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      for (Map.Entry<String, Fact.Value> one : fact.values().entrySet()) {
        Fact.Value value = one.getValue();
        String path = fact.path(one.getKey());
        known.add(new Known(path, plain(value.value()), value.line(), value.file(), value.text()));
      }
    }
    return known;
  }

  private static Object plain(Object value) {
    if (value instanceof Guid guid) {
      return guid.text();
    }
    return value instanceof LocalDate date ? date.toString() : value;
  }

  /** What is asked about a code. */
  private record AboutCode(@Nullable CaseState state, @Nullable String code) {
    String asked() {
      return code == null ? "" : code;
    }
  }

  private Reply why(Asked asked) {
    Rulebook.Loaded now = rules.now();
    AboutCode about = asked.as(AboutCode.class);
    Outcome outcome = now.expert().conclude(now.facts(about.state()));
    ProofGraph proof = ProofGraph.known(outcome, about.asked(), null, "why not");
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    for (Outcome.ProofNode node : proof.nodes()) {
      conditions.computeIfAbsent(node.rule().id(), now.conditions()::lines);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("proof", Json.printed(out -> JsonData.print(proof, out)));
    data.put("conditions", conditions);
    data.put("parts", PageParts.proof(proof, outcome, now::ruleText));
    return Reply.of(data);
  }

  private Reply whyNot(Asked asked) {
    Rulebook.Loaded now = rules.now();
    AboutCode about = asked.as(AboutCode.class);
    WhyNots whyNots = WhyNots.of(now.expert(), now.facts(about.state()));
    if (about.asked().isEmpty()) {
      return Reply.of(Map.of("nearest", whyNots.nearest().stream().limit(20).toList()));
    }
    WhyNot whyNot = whyNots.known(about.asked());
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    for (WhyNot.RuleProgress one : whyNot.rules()) {
      conditions.put(one.rule().id(), now.conditions().lines(one.rule().id()));
    }
    return Reply.of(
        Map.of(
            "whyNot", Json.printed(out -> JsonData.print(whyNot, out)), "conditions", conditions));
  }

  /** What would have to be otherwise for a code to be part of the answer. */
  private Reply goal(Asked asked) {
    Rulebook.Loaded now = rules.now();
    AboutCode about = asked.as(AboutCode.class);
    return Reply.of(Goals.of(now.expert(), now.facts(about.state()), about.asked()));
  }

  /** A supposition about a case. */
  private record Supposed(@Nullable CaseState state, @Nullable List<CaseState.Edit> suppose) {}

  private Reply whatIf(Asked asked) {
    Rulebook.Loaded now = rules.now();
    Supposed supposed = asked.as(Supposed.class);
    List<CaseState.Edit> edits = CaseState.given(supposed.suppose());
    CaseFacts before = now.facts(supposed.state());
    CaseFacts after = before;
    for (CaseState.Edit edit : edits) {
      after = CaseState.change(now.knowledge().vocabulary(), after, edit);
    }
    Outcome was = now.expert().diagnose(before);
    Outcome then = now.expert().diagnose(after);
    OutcomeDiff diff =
        OutcomeDiff.of(
            was, then, edits.stream().map(CaseState.Edit::path).filter(Objects::nonNull).toList());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("before", json(was));
    data.put("after", json(then));
    data.put("facts", known(after));
    data.put("diff", Json.printed(out -> JsonData.print(diff, out)));
    data.put("changes", PageParts.changes(diff));
    return Reply.of(data);
  }
}
