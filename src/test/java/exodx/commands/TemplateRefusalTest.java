package exodx.commands;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Get-Mailbox -Filter \"ArchiveGuid -eq {guid}\" | inside a double-quoted string",
        "Get-Mailbox -Filter \"A -eq '{guid:filter}'\" | without quotes of its own",
        "Get-Mailbox -Filter \"A -eq {a:filter}{b:filter}\" | must stand alone",
        "Get-Mailbox -Other \"A -eq {guid:filter}\" | only allowed",
        "Get-Mailbox -Filter {guid:filter} | belongs inside",
        "Get-Mailbox -Filter {f} | code or for a filter",
        "Get-Mailbox '{user}' | brings its own quotes",
        "Get-Mailbox 'x{user}y' | brings its own quotes",
        "Get-Mailbox {user}{user} | must stand alone",
        "Get-Mailbox 'a'{user} | must stand alone",
        "Get-Mailbox {user}'a' | must stand alone",
        "Get-Mailbox \"a\"{user} | must stand alone",
        "Get-Mailbox a{user} | must stand alone",
        "Get-Mailbox {user}a | must stand alone",
        "Get-Mailbox {n:number}0 | must stand alone",
        "$env:{user} | must stand alone",
        "Get-Mailbox `{user} | backtick",
        "Get-Mailbox {user:text} | unknown type",
        "Get-Mailbox {user_name} | nearly a placeholder",
        "Get-Mailbox {user.} x {Get-Date} | nearly a placeholder",
        "& {user} | code or for a filter",
        "Get-X {a}; . {user} | code or for a filter",
        "Get-X; ForEach-Object {user} | code or for a filter",
        "Invoke-Command -ScriptBlock {user} | code or for a filter",
        "Invoke-Expression {user} | make code of text",
        "([scriptblock]$x) | make code of text",
        "Get-X ) | brackets do not match",
        "(Get-X {a} | brackets do not match",
        "Get-X @{a={b} | brackets do not match",
        "Get-X ( } | brackets do not match",
        "Get-X [guid]{a} | must stand alone",
        "Get-X a={a} | must stand alone",
        "Get-X '@{'; a={a} | must stand alone",
        "Get-X ,{a} | must stand alone",
        "Get-Mailbox 'open | not closed",
        "Get-Mailbox \"open | not closed",
        "Get-Mailbox \"open`\" | not closed",
        "Get-Mailbox \"$(x)\" | double-quoted string",
        "Get-Mailbox \"${x | not closed",
        "Get-Mailbox ${x'} | not closed",
        "cmd --% {user} | stop-parsing",
        "Get-Mailbox @'x | here-string",
        "Get-Mailbox x # note | line of its own",
        "# note {user} | comment",
      })
  void refusesUnsafeTemplates(String template, String because) {
    assertThatThrownBy(() -> CommandTemplate.parse(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("command template")
        .hasMessageContaining(because);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a\tb",
        "a\r\nb",
        "Get-X \u2018a\u2019",
        "Get-X \u201Ca\u201D",
        "Get-X \u2013A b",
        "a\u200Bb",
        "a\u202Eb"
      })
  void refusesDeceptiveCharacters(String template) {
    assertThatThrownBy(() -> CommandTemplate.parse(template))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhere() {
    assertThatThrownBy(() -> CommandTemplate.parse("Get-X\nGet-Y '{user}'"))
        .hasMessage(
            "command template, line 2, column 8: the placeholder {user} brings its own quotes;"
                + " remove these");
  }
}
