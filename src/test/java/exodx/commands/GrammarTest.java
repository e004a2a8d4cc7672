package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reads commands with a PowerShell grammar that was written elsewhere.
 *
 * <p>The grammar takes only the straight quote for a single quote. As PowerShell takes all five for
 * the same, each command is also read with all of them made straight.
 */
class GrammarTest {

  private static final String GUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

  private static final List<CommandTemplate> TEMPLATES =
      Stream.of(
              "Set-RemoteMailbox -Identity {a} -ArchiveGuid {b}",
              "Set-ADUser -Identity {a} -Replace @{x=([guid]{b}).ToByteArray()}",
              "Get-Mailbox -Filter \"ArchiveGuid -eq {guid:filter}\" -A {a} -B {b} -First"
                  + " {n:number}",
              "Get-X -A {a},{b} | Where-Object { $_.X -match 1 } | Remove-X -Confirm:$false",
              "$x = Get-X {l:list}; Set-X -A:'it''s' -B:\"y\" -C $x.D",
              "Get-X {a} | Where-Object { $_.A -eq {b} } | Format-List *")
          .map(CommandTemplate::parse)
          .toList();

  @BeforeEach
  void prepare() {
    Grammar.prepare();
  }

  @Test
  void findsTheTemplateAndTheValuesAndNothingElse() {
    List<String> values = Hostile.quotable(4_000);
    List<String> questions = new ArrayList<>();
    for (int i = 0; i + 1 < values.size(); i += 2) {
      List<String> pair = values.subList(i, i + 2);
      CommandTemplate template = TEMPLATES.get(i / 2 % TEMPLATES.size());
      String plain = render(template, List.of("plain-one", "plain-two"));
      String text = render(template, pair);
      questions.add(question(text, plain, pair.stream().map(GrammarTest::curlyDoubled).toList()));
      questions.add(
          question(straight(text), plain, pair.stream().map(GrammarTest::straight).toList()));
    }
    List<String> answers = Grammar.check(questions);
    assertThat(answers).hasSameSizeAs(questions);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).as(questions.get(i)).isEqualTo("{\"ok\":true}");
    }
  }

  @Test
  void noticesWhatNaiveQuotingWouldDo() {
    String plain = "Get-X -A 'plain' -B";
    List<String> escapes = List.of("x' ; Remove-X 'y", "x'; #", "x' -C 'y", "x'", "x'$(y)'");
    List<String> questions =
        escapes.stream()
            .map(value -> question("Get-X -A '" + value + "' -B", plain, List.of(value)))
            .toList();
    assertThat(Grammar.check(questions)).hasSize(5).doesNotContain("{\"ok\":true}");
  }

  @Test
  void noAcceptedTemplateLetsItsValuesOut() {
    List<String> pair = List.of("a'; } ) $(x) \"` # Remove-X 'b", "unused");
    List<String> questions =
        OddTemplates.accepted(2_000).stream()
            .map(
                template ->
                    question(
                        straight(render(template, pair)),
                        render(template, List.of("plain-one", "plain-two")),
                        List.of(pair.get(0))))
            .toList();
    List<String> answers = Grammar.check(questions);
    int parsed = 0;
    for (int i = 0; i < questions.size(); i++) {
      if (!answers.get(i).contains("the plain command does not parse")) {
        assertThat(answers.get(i)).as(questions.get(i)).isEqualTo("{\"ok\":true}");
        parsed++;
      }
    }
    assertThat(parsed).isGreaterThan(400);
  }

  private static String render(CommandTemplate template, List<String> pair) {
    Rendered rendered =
        template.render(
            Map.of("a", pair.get(0), "b", pair.get(1), "l", pair, "guid", GUID, "n", 5));
    assertThat(rendered).isInstanceOf(Rendered.Ready.class);
    return ((Rendered.Ready) rendered).text();
  }

  private static String straight(String text) {
    return text.replaceAll("[\u2018-\u201B]", "'").replaceAll("[\u201C-\u201E]", "\"");
  }

  /** What a grammar reads that does not know the curly quotes. */
  private static String curlyDoubled(String value) {
    return value.replaceAll("[\u2018-\u201B]", "$0$0");
  }

  private static String question(String text, String plain, List<String> values) {
    String read = values.stream().map(GrammarTest::json).collect(Collectors.joining(","));
    return "{\"text\":%s,\"plain\":%s,\"values\":[%s]}".formatted(json(text), json(plain), read);
  }

  private static String json(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c < 0x20 || c > 0x7E || c == '"' || c == '\\'
                    ? "\\u%04x".formatted(c)
                    : String.valueOf((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
