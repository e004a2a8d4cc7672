package exodx.web;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.Work;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While rules are loaded anew, every answer is wholly of the old ones or wholly of the new. */
class ReloadedRulesTest {
  private static final RulesFolder LAMP =
      RulesFolder.read(Path.of("src/test/resources/exodx/consult/rules"));
  private static final Pattern EDITION = Pattern.compile("Edition \\d+");
  private static final String CASE =
      "{\"texts\":[{\"name\":\"case.yaml\",\"text\":\"lamp: {bulb: Missing, serial: 7}\"}]}";

  @TempDir Path folder;
  private volatile RulesFolder rules = edition(0);

  /** Every rule and every word names its edition. */
  private static RulesFolder edition(int number) {
    return new RulesFolder(
        LAMP.files().stream()
            .map(
                file ->
                    new KnowledgeFile(
                        file.path(), file.text().replace("The handbook", "Edition " + number)))
            .toList());
  }

  private final class Source extends Served.Rules {
    @Override
    public KnowledgeBase load() {
      return KnowledgeLoader.load(rules, KnowledgeCache.NONE);
    }

    @Override
    public java.util.Optional<Path> place() {
      return java.util.Optional.of(folder);
    }
  }

  /** Says that the rules are others now. */
  private void save(RulesFolder now, int number) throws IOException {
    rules = now;
    Files.writeString(folder.resolve("saved.md"), "x".repeat(number));
  }

  private static String ask(Routes routes, String path, String body) {
    return routes.find("POST", path).apply(new Asked(Map.of(), body)).body();
  }

  private static Set<String> editions(String text) {
    Set<String> found = new TreeSet<>();
    Matcher edition = EDITION.matcher(text);
    while (edition.find()) {
      found.add(edition.group());
    }
    return found;
  }

  @Test
  void noAnswerIsOfTwoEditions() throws Exception {
    save(edition(0), 1);
    Routes routes = new Desk(new Source(), java.util.Optional.empty(), false).routes();
    Queue<Set<String>> answers = new ConcurrentLinkedQueue<>();
    AtomicBoolean enough = new AtomicBoolean();
    ExecutorService people = Executors.newFixedThreadPool(3);
    String why = "{\"state\":" + CASE + ",\"code\":\"change-bulb\"}";
    for (String[] question :
        List.of(
            new String[] {"/api/diagnose", CASE},
            new String[] {"/api/why", why},
            new String[] {"/api/what-if", "{\"state\":" + CASE + ",\"suppose\":[]}"})) {
      people.execute(
          () -> {
            while (!enough.get()) {
              answers.add(editions(ask(routes, question[0], question[1])));
            }
          });
    }
    for (int number = 1; number <= 2; number++) {
      save(edition(number), number + 1);
      await(routes, "Edition " + number);
    }
    RulesFolder broken =
        new RulesFolder(List.of(new KnowledgeFile("vocabulary.drl", "package knowledge;\nrul")));
    save(broken, 9);
    awaitProblems(routes);
    enough.set(true);
    people.shutdown();
    assertThat(people.awaitTermination(Work.HANG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    assertThat(answers).isNotEmpty().allSatisfy(answer -> assertThat(answer).hasSize(1));
    assertThat(editions(ask(routes, "/api/diagnose", CASE))).containsExactly("Edition 2");
  }

  private static void await(Routes routes, String edition) throws InterruptedException {
    while (!editions(ask(routes, "/api/diagnose", CASE)).equals(Set.of(edition))) {
      Thread.sleep(20);
    }
  }

  private static void awaitProblems(Routes routes) throws InterruptedException {
    while (routes
        .find("GET", "/api/state")
        .apply(new Asked(Map.of(), ""))
        .body()
        .contains("\"problems\":[]")) {
      Thread.sleep(20);
    }
  }
}
