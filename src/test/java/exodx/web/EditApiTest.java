package exodx.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the rules are saved as a whole, where they are, and over nobody's work. */
class EditApiTest {
  @TempDir Path folder;
  private Routes routes;

  /** Rules of which only the files matter. */
  private final class Source extends Served.Rules {
    @Override
    public Optional<Path> place() {
      return Optional.of(folder);
    }

    @Override
    public RulesFolder folder() {
      return new RulesFolder(
          List.of(new KnowledgeFile("a.drl", "x"), new KnowledgeFile("gone/away.drl", "x")));
    }

    @Override
    public List<KnowledgeFile> beside() {
      return List.of();
    }
  }

  @BeforeEach
  void start() throws IOException {
    Files.writeString(folder.resolve("a.drl"), "one\n");
    Files.writeString(folder.resolve("secret.drl"), "no\n");
    routes = new Routes();
    new EditApi(rulebook(), new Source(), true).addTo(routes);
  }

  private static Rulebook rulebook() {
    return new Rulebook(new Served.Rules());
  }

  private JsonNode read(String path) throws IOException {
    return Served.JSON.readTree(
        routes.find("GET", "/api/file").apply(new Asked(Map.of("path", path), "")).body());
  }

  private Reply save(Map<String, String> data) throws IOException {
    try {
      return routes
          .find("POST", "/api/file")
          .apply(new Asked(Map.of(), Served.JSON.writeValueAsString(data)));
    } catch (Refusal e) {
      return e.reply();
    } catch (ProblemsException e) {
      return Reply.problems(422, e.problems()); // as the server does
    }
  }

  @Test
  void whatWasReadIsReplaced() throws IOException {
    String digest = read("a.drl").get("digest").asText();
    assertThat(save(Map.of("path", "a.drl", "text", "two\n", "digest", digest)).status())
        .isEqualTo(200);
    assertThat(folder.resolve("a.drl")).hasContent("two\n");
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void theWorkOfSomebodyElseStays() throws IOException {
    String digest = read("a.drl").get("digest").asText();
    Files.writeString(folder.resolve("a.drl"), "theirs\n");
    assertThat(save(Map.of("path", "a.drl", "text", "mine\n", "digest", digest)).status())
        .isEqualTo(409);
    assertThat(folder.resolve("a.drl")).hasContent("theirs\n");
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void noOtherFileIsReadOrWritten() throws IOException {
    for (String path :
        List.of("secret.drl", "../x.drl", "/etc/passwd", "a.drl/../secret.drl", "", "./a.drl")) {
      assertThat(save(Map.of("path", path, "text", "x", "digest", "x")).status()).isEqualTo(422);
    }
    assertThat(folder.resolve("secret.drl")).hasContent("no\n");
    Files.delete(folder.resolve("a.drl"));
    Files.createSymbolicLink(folder.resolve("a.drl"), folder.resolve("secret.drl"));
    assertThat(save(Map.of("path", "a.drl", "text", "x", "digest", "x")).status()).isEqualTo(422);
  }

  @Test
  void withoutLeaveNothingIsEdited() throws IOException {
    Routes closed = new Routes();
    new EditApi(rulebook(), new Source(), false).addTo(closed);
    assertThat(closed.find("GET", "/api/files").apply(new Asked(Map.of(), "")).body())
        .contains("\"edit\":false")
        .contains("\"files\":[]");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    closed.find("GET", "/api/file").apply(new Asked(Map.of("path", "a.drl"), ""))))
        .isInstanceOf(ProblemsException.class);
  }
}
