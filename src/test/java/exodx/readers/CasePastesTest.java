package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.InputReader;
import exodx.facts.Note;
import exodx.facts.RecognisedMessage;
import exodx.messages.Captured;
import exodx.reasoning.MessageFinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real pastes are read into what a careful person reads in them; docs/reading-cases.md shows it.
 */
class CasePastesTest {
  private static final Path FOLDER = Path.of("src/test/resources/exodx/readers");
  private static final Path PAGE = Path.of("docs/reading-cases.md");

  /** One thing that stands in a paste: a fact, a message, or a part of a message. */
  private record Expected(
      String fact, String message, String part, String value, String form, String asked) {
    String key() {
      return fact != null ? fact : message + (part == null ? "" : "." + part);
    }

    String wanted() {
      return fact != null ? value : part == null ? "" : value + " " + form;
    }
  }

  private record Paste(
      @JsonProperty("case") String name,
      String text,
      List<Expected> expected,
      @JsonProperty("not-in-the-text") List<String> elsewhere) {}

  private record Row(
      Paste paste, int extracted, List<Expected> asked, List<String> missed, List<String> wrong) {}

  private static Row row(Paste paste) throws IOException {
    Path file = FOLDER.resolve("cases/" + paste.name() + ".txt");
    CaseFacts facts;
    try (InputStream in = Files.newInputStream(file)) {
      facts =
          CaseReader.read(
              TestKnowledge.BASE.vocabulary(), InputReader.read(paste.name() + ".txt", in));
    }
    Map<String, String> found = found(facts);
    boolean askedAloud = facts.notes().stream().anyMatch(n -> n.kind() == Note.Kind.UNCLEAR);
    List<Expected> asked = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int extracted = 0;
    for (Expected one : paste.expected()) {
      String value = found.remove(one.key());
      if (value == null && one.asked() != null && askedAloud) {
        asked.add(one);
      } else if (value == null) {
        missed.add(one.key());
      } else if (value.equals(one.wanted())) {
        extracted++;
      } else {
        wrong.add(one.key() + " = " + value);
      }
    }
    // The name in a table is no part that anybody uses.
    found.remove("previous-mailbox-in-table.name");
    found.forEach((key, value) -> wrong.add(key + " = " + value));
    return new Row(paste, extracted, asked, missed, wrong);
  }

  private static Map<String, String> found(CaseFacts facts) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Fact fact : facts.facts()) {
      fact.type().fields().stream()
          .filter(field -> !field.recognise() && fact.get(field.name()) != null)
          .forEach(
              field -> found.put(fact.path(field.name()), String.valueOf(fact.get(field.name()))));
    }
    for (RecognisedMessage message : new MessageFinder(TestKnowledge.BASE).find(facts)) {
      found.put(message.by(), "");
      for (Map.Entry<String, Captured> part : message.recognition().values().entrySet()) {
        found.put(
            message.by() + "." + part.getKey(),
            part.getValue().raw() + " " + part.getValue().form());
      }
    }
    return found;
  }

  private static List<Row> rows() throws IOException {
    List<Paste> pastes =
        new YAMLMapper()
            .readValue(
                FOLDER.resolve("expected.yaml").toFile(), new TypeReference<List<Paste>>() {});
    List<Row> rows = new ArrayList<>();
    for (Paste paste : pastes) {
      rows.add(row(paste));
    }
    return rows;
  }

  @Test
  void everyPasteIsExpected() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("cases"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted())
          .isEqualTo(rows().stream().map(row -> row.paste().name()).sorted().toList());
    }
  }

  @Test
  void nothingIsWrongAndNothingIsMissedInSilence() throws IOException {
    for (Row row : rows()) {
      assertThat(row.wrong()).as(row.paste().name()).isEmpty();
      assertThat(row.missed()).as(row.paste().name()).isEmpty();
    }
  }

  /** Run with -Dexodx.golden=update to write the page anew, and look at what changed. */
  @Test
  void thePageShowsIt() throws IOException {
    String page = page(rows());
    if ("update".equals(System.getProperty("exodx.golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page(List<Row> rows) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # What is read in real pastes

        A test reads every paste of `src/test/resources/exodx/readers/cases` and compares it with what a careful person reads in it
        (`expected.yaml` beside it), and holds this page to the outcome. Counted are facts, messages and the parts of messages.

        - *in the text*: what the paste says.
        - *read*: exodx read just that.
        - *asked*: it stands there, but not whose it is; exodx says so and asks, as guessing would be wrong.
        - *missed*: exodx passed it over in silence. *wrong*: exodx read what does not stand there.
        - *known otherwise*: what whoever collected the paste knew of the case, and no text of it says.

        Names and domains in the pastes are replaced. Those marked reconstructed were put together from a description and are no
        originals.

        | paste | origin | in the text | read | asked | missed | wrong | known otherwise |
        |---|---|---|---|---|---|---|---|
        """);
    int[] sums = new int[5];
    for (Row row : rows) {
      int[] numbers = {
        row.paste().expected().size(),
        row.extracted(),
        row.asked().size(),
        row.missed().size(),
        row.wrong().size()
      };
      page.append("| ").append(row.paste().name()).append(" | ").append(row.paste().text());
      for (int i = 0; i < numbers.length; i++) {
        sums[i] += numbers[i];
        page.append(" | ").append(numbers[i]);
      }
      page.append(" | ").append(String.join(", ", row.paste().elsewhere())).append(" |\n");
    }
    page.append("| **all** | ");
    for (int sum : sums) {
      page.append(" | **").append(sum).append("**");
    }
    page.append(" | |\n\n## Asked for\n\n");
    for (Row row : rows) {
      for (Expected one : row.asked()) {
        page.append("- ")
            .append(row.paste().name())
            .append(": `")
            .append(one.key())
            .append("`: ")
            .append(one.asked())
            .append(".\n");
      }
    }
    return page.toString().replace("  |", " |");
  }
}
