package exodx.web;

import exodx.cases.RuleCase;
import exodx.consult.Lesson;
import exodx.facts.FactFileWriter;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Teaches with the cases beside the rules. */
final class LessonApi {
  private final Rulebook rules;
  private final RulesSource source;
  private @Nullable Read read;

  LessonApi(Rulebook rules, RulesSource source) {
    this.rules = rules;
    this.source = source;
  }

  void addTo(Routes routes) {
    routes
        .get(
            "/api/lessons",
            asked ->
                Reply.of(
                    Map.of(
                        "lessons",
                        lessons(rules.now()).values().stream().map(LessonApi::entry).toList())))
        .get("/api/lesson", asked -> lesson(asked.parameter("id")))
        .post("/api/lesson", asked -> judge(asked.as(Answered.class)));
  }

  private record Read(String digest, Map<String, RuleCase> cases) {}

  private record Entry(String id, String family, String name, int facts, int grade) {}

  /** What somebody answered. */
  private record Answered(
      @Nullable String id, int question, @Nullable List<@Nullable String> chosen) {}

  private synchronized Map<String, RuleCase> lessons(Rulebook.Loaded now) {
    var knowledge = now.knowledge();
    Read before = read;
    if (before == null || !before.digest().equals(knowledge.hash())) {
      Map<String, RuleCase> cases = new LinkedHashMap<>();
      source
          .cases()
          .read(knowledge.vocabulary())
          .forEach(one -> cases.put(one.file() + ":" + one.line(), one));
      before = new Read(knowledge.hash(), cases);
      read = before;
    }
    return before.cases();
  }

  private static Entry entry(RuleCase one) {
    int facts = one.facts().facts().stream().mapToInt(fact -> fact.values().size()).sum();
    String[] path = one.file().split("/", -1);
    String family = path.length > 2 ? path[path.length - 2] : path[path.length - 1];
    return new Entry(
        one.file() + ":" + one.line(),
        family,
        one.name(),
        facts,
        facts <= 6 ? 1 : facts <= 15 ? 2 : 3);
  }

  private RuleCase find(Rulebook.Loaded now, @Nullable String id) {
    RuleCase one = lessons(now).get(String.valueOf(id));
    if (one == null) {
      throw ProblemsException.input("lesson", "there is no lesson \"" + id + "\"", null);
    }
    return one;
  }

  private static Lesson made(Rulebook.Loaded now, RuleCase one) {
    return new Lesson(now.expert().diagnose(one.facts()), now.knowledge(), one.line());
  }

  private Reply lesson(String id) {
    Rulebook.Loaded now = rules.now();
    RuleCase one = find(now, id);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("lesson", entry(one));
    data.put("facts", CaseApi.known(one.facts()));
    data.put("questions", made(now, one).questions());
    data.put(
        "state",
        Map.of(
            "texts",
            List.of(
                Map.of("name", "lesson.yaml", "text", FactFileWriter.YAML.write(one.facts())))));
    return Reply.of(data);
  }

  private Reply judge(Answered answered) {
    Rulebook.Loaded now = rules.now();
    RuleCase one = find(now, answered.id());
    Lesson lesson = made(now, one);
    if (answered.question() < 0 || answered.question() >= lesson.questions().size()) {
      throw ProblemsException.input("lesson", "there is no such question", null);
    }
    List<String> chosen = new ArrayList<>();
    if (answered.chosen() != null) {
      answered.chosen().forEach(code -> chosen.add(String.valueOf(code)));
    }
    return Reply.of(lesson.judge(answered.question(), chosen));
  }
}
