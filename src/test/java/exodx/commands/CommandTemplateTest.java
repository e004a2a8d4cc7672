package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTemplateTest {

  private static final String GUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

  @Test
  void quotesValues() {
    assertThat(ready("Set-RemoteMailbox -Identity {user} -ArchiveGuid {guid}", "O'Hara", GUID))
        .isEqualTo("Set-RemoteMailbox -Identity 'O''Hara' -ArchiveGuid '" + GUID + "'");
  }

  @Test
  void leavesHashtablesAndScriptBlocksAlone() {
    assertThat(ready("Set-ADUser {user} -Replace @{a=([guid]{guid}).ToByteArray()}", "x", GUID))
        .isEqualTo("Set-ADUser 'x' -Replace @{a=([guid]'" + GUID + "').ToByteArray()}");
    String plain = "Get-Mailbox | Where-Object { $_.X -match 1 } | Select-Object @{n='a';e={ $_ }}";
    CommandTemplate template = CommandTemplate.parse(plain);
    assertThat(template.placeholders()).isEmpty();
    assertThat(template.render(Map.of())).isEqualTo(new Rendered.Ready(plain));
    assertThat(template.raw()).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "@{user}",
        "${user}",
        "{ user }",
        "{$_.user}",
        "{0}",
        "'${user} @{user}'",
        "Get-X -A \"${user}\"",
        "@{user={ 1 }}",
        "# a note of its own",
      })
  void takesOnlyPlaceholdersForPlaceholders(String template) {
    assertThat(CommandTemplate.parse(template).placeholders()).isEmpty();
    assertThat(CommandTemplate.parse(template).render(Map.of()))
        .isEqualTo(new Rendered.Ready(template));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$x={user}; Get-X $x",
        "Get-X @{a={user};b={guid}; c= {user}\nd={guid}}",
        "Get-X {user},{guid}, 'x',{user}",
        "Get-X ([guid]{guid}) ({user}) -A:{user}",
        "Get-X | Where-Object { {user} -eq $_.A -or $_.B -eq {guid} }",
        "Get-X {user} `\n  -A {guid}",
        "Get-X \"a `\" \"\" {0} ${x} $y\" {user}",
        "  # a note: 'it\n  Get-X {user}",
      })
  void knowsTheUsualPlaces(String template) {
    assertThat(ready(template, "it's", GUID))
        .isEqualTo(template.replace("{user}", "'it''s'").replace("{guid}", "'" + GUID + "'"));
  }

  @Test
  void takesACommandNameForNoParameter() {
    assertThat(ready("Get-Command {user} -Foo:{guid}", "x", "y"))
        .isEqualTo("Get-Command 'x' -Foo:'y'");
  }

  @Test
  void namesPlaceholdersOnceInOrder() {
    assertThat(CommandTemplate.parse("Get-X {b.2} {a} {b.2} {n:number}").placeholders())
        .containsExactly("b.2", "a", "n");
  }

  @Test
  void writesGuidsIntoFilters() {
    String template = "Get-Mailbox -Filter \"ArchiveGuid -eq {guid:filter}\"";
    assertThat(ready(template, "", GUID))
        .isEqualTo("Get-Mailbox -Filter \"ArchiveGuid -eq '" + GUID + "'\"");
    assertThat(reasons(template, Map.of("guid", "' -or Alias -like 'x")))
        .containsExactly("the value is not a well formed GUID, the only kind a filter takes");
    assertThat(reasons(template, Map.of("guid", GUID + "0"))).hasSize(1);
  }

  @Test
  void writesListsAndNumbers() {
    CommandTemplate template = CommandTemplate.parse("Get-X {x:list} -First {n:number} -To:{u}");
    assertThat(template.render(Map.of("x", List.of("a", 2, "c'"), "n", 5L, "u", 7)))
        .isEqualTo(new Rendered.Ready("Get-X 'a','2','c''' -First 5 -To:'7'"));
  }

  @Test
  void givesEveryReasonOnce() {
    CommandTemplate template =
        CommandTemplate.parse("Get-X {a} {a} {b} {n:number} {l:list} {m:list} {k:list} {o}");
    Rendered rendered =
        template.render(
            Map.of(
                "b",
                "",
                "n",
                "5",
                "l",
                "x",
                "m",
                List.of(),
                "k",
                Arrays.asList("x", null),
                "o",
                new Object()));
    assertThat(rendered)
        .isEqualTo(
            new Rendered.Refused(
                List.of(
                    new Refusal("a", "there is no value"),
                    new Refusal("b", "the value is empty"),
                    new Refusal("n", "the value is not an integer"),
                    new Refusal("l", "the value is not a list"),
                    new Refusal("m", "the list is empty"),
                    new Refusal(
                        "k", "item 2: the value is neither a text, a number nor a usable value"),
                    new Refusal("o", "the value is neither a text, a number nor a usable value"))));
  }

  @Test
  void usesValueObjectsOnlyWhenTheyAllowIt() {
    assertThat(CommandTemplate.parse("Get-X {u}").render(Map.of("u", new Known("a'b"))))
        .isEqualTo(new Rendered.Ready("Get-X 'a''b'"));
    assertThat(reasons("Get-X {u}", Map.of("u", new Known(null)))).containsExactly("it is masked");
    assertThat(reasons("Get-X {u}", Map.of("u", new Known("a\nb"))))
        .containsExactly("the value contains a control character (U+000A)");
    assertThat(reasons("Get-X {u:list}", Map.of("u", List.of(new Known(null)))))
        .containsExactly("item 1: it is masked");
  }

  private static String ready(String template, String user, String guid) {
    Rendered rendered = CommandTemplate.parse(template).render(Map.of("user", user, "guid", guid));
    assertThat(rendered).isInstanceOf(Rendered.Ready.class);
    return ((Rendered.Ready) rendered).text();
  }

  private static List<String> reasons(String template, Map<String, Object> values) {
    Rendered rendered = CommandTemplate.parse(template).render(values);
    assertThat(rendered).isInstanceOf(Rendered.Refused.class);
    return ((Rendered.Refused) rendered).refusals().stream().map(Refusal::reason).toList();
  }

  private record Known(@Nullable String commandText) implements CommandValue {
    @Override
    public String whyNot() {
      return commandText == null ? "it is masked" : "";
    }
  }
}
