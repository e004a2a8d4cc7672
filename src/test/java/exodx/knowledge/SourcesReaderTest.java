package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.facts.FactSource;
import exodx.facts.Vocabulary;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What facts are read from is knowledge too, so its mistakes are told with their place. */
class SourcesReaderTest {
  private static final String KINDS =
      """
      families:
        box: {like: [{Colour: "*"}]}
      kinds:
        Red: {title: a red box, family: box, proof: [{Colour: red}]}
        Blue: {title: a blue box, proof: [{Colour: blue, the command: "*Get-Box*"}], leave-out: it is blue}
      conversions:
        size: {words: {"1": Small}}
        name: {part: "box (.*)"}
      """;
  private static final String TYPES =
      """
      package p;
      declare enum Size Small, Large; end
      declare Base
        open : Boolean @from({"Open", "Lid = up => true"})
      end
      declare Box extends Base
        @facts("box") @object("Red")
        size : Size @from("Red.Extent via size")
        name : String @from("Label via name")
        guid : String @from("Id = <in command>")
      end
      """;

  private static Vocabulary read(String kinds, String types) {
    RulesFolder folder =
        new RulesFolder(
            List.of(new KnowledgeFile("a.drl", types), new KnowledgeFile("a.sources.yaml", kinds)));
    return VocabularyReader.read(DrlSources.parse(folder), SourcesReader.read(folder));
  }

  private static List<Problem> problems(String kinds, String types) {
    return catchThrowableOfType(ProblemsException.class, () -> read(kinds, types)).problems();
  }

  @Test
  void readsWhereFieldsStand() {
    Vocabulary vocabulary = read(KINDS, TYPES);
    assertThat(vocabulary.byKey("box").orElseThrow().fields())
        .flatExtracting(field -> field.from())
        .containsExactly(
            new FactSource("Red", "Open", null, null, null),
            new FactSource("Red", "Lid", "up", "true", null),
            new FactSource("Red", "Extent", null, null, "size"),
            new FactSource("Red", "Label", null, null, "name"),
            new FactSource("Red", "Id", "<in command>", null, null));
    assertThat(vocabulary.sources().kinds().get("Red").like().get(0).conditions())
        .containsEntry("Colour", "*");
    assertThat(vocabulary.sources().kinds().get("Blue").leaveOut()).isEqualTo("it is blue");
  }

  @Test
  void suggestsTheKindThatWasMeant() {
    assertThat(problems(KINDS, TYPES.replace("Red.Extent", "Rad.Extent")))
        .anySatisfy(
            problem -> {
              assertThat(problem.message()).contains("\"Rad\"");
              assertThat(problem.hint()).contains("Red");
              assertThat(problem.line()).isEqualTo(8);
            });
  }

  @Test
  void refusesWhatFitsNoField() {
    assertThat(problems(KINDS, TYPES.replace("=> true", "=> ajar")))
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("neither true nor false"));
    assertThat(problems(KINDS.replace("Small", "Smal"), TYPES))
        .extracting(Problem::hint)
        .anyMatch(hint -> hint != null && hint.contains("Small"));
    assertThat(problems(KINDS, TYPES.replace("via size", "via sizes")))
        .extracting(Problem::hint)
        .anyMatch(hint -> hint != null && hint.contains("size"));
    assertThat(problems(KINDS, TYPES.replace("@object(\"Red\")", "")))
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("no @object"));
  }

  @Test
  void refusesKindsThatSayTooLittleOrTooMuch() {
    assertThat(problems(KINDS.replace("title: a red box, ", ""), TYPES))
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("no title"));
    assertThat(problems(KINDS.replace("the command", "the comand"), TYPES))
        .extracting(Problem::hint)
        .anyMatch(hint -> hint != null && hint.contains("the command"));
    assertThat(problems(KINDS.replace("family: box", "family: bag"), TYPES))
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("of no family \"bag\""));
    assertThat(problems(KINDS.replace(", leave-out: it is blue", ""), TYPES))
        .extracting(Problem::code)
        .containsExactly("unused-kind");
    assertThat(problems(KINDS.replace("box (.*)", "box .*"), TYPES))
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("takes no part"));
  }
}
