package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.InputReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape is read alike, however it was copied: twelve ways of copying for each. */
class CorpusTest {
  private static final String CONVERTED =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <Objects>
        <Object Type="Microsoft.Exchange.Data.Directory.Management.Mailbox">
          <Property Name="RecipientTypeDetails" Type="System.String">UserMailbox</Property>
          <Property Name="ExchangeGuid" Type="System.Guid">%s</Property>
          <Property Name="ArchiveGuid" Type="System.Guid">%s</Property>
          <Property Name="ExternalDirectoryObjectId" Type="System.String">%s</Property>
        </Object>
      </Objects>
      """
          .formatted(Shapes.EXCHANGE, Shapes.ARCHIVE, Shapes.OBJECT);

  private static final Map<String, UnaryOperator<String>> COPIES = new LinkedHashMap<>();

  static {
    COPIES.put("as it is", text -> text);
    COPIES.put("with the line ends of Windows", text -> text.replace("\n", "\r\n"));
    COPIES.put("with old line ends", text -> text.replace("\n", "\r"));
    COPIES.put("with blanks at the ends", text -> text.replace("\n", "   \n"));
    COPIES.put("with no-break spaces", text -> text.replace(" : ", "\u00a0:\u00a0"));
    COPIES.put("with blank lines around", text -> "\n\n\n" + text + "\n\n\n");
    COPIES.put("below a sentence", text -> "Hello, this is what we see:\n\n" + text);
    COPIES.put(
        "above a sentence", text -> text + "\nRequest id 5d0d3b57-6c3e-4a0f-9f6e-0d5f2b9a1c11\n");
    COPIES.put("in a fence", text -> "```\n" + text + "```\n");
    COPIES.put("with a mark of the encoding inside", text -> "\u200b\n" + text);
    COPIES.put("without an end of the last line", String::stripTrailing);
    COPIES.put(
        "with a correlation id above",
        text -> "Refer to correlation ID: 12ffde19-5350-4fb6-baec-3359e4042eb8\n\n" + text);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> copies() {
    return Shapes.ALL.stream()
        .flatMap(
            shape ->
                COPIES.entrySet().stream()
                    .map(
                        copy ->
                            org.junit.jupiter.params.provider.Arguments.of(
                                shape.format() + " " + copy.getKey(),
                                copy.getValue().apply(shape.text()),
                                shape.facts())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("copies")
  void isReadAlike(String name, String text, Map<String, String> facts) {
    assertThat(read(text, StandardCharsets.UTF_8)).isEqualTo(new TreeMap<>(facts));
  }

  @Test
  void isReadAlikeInEveryEncoding() {
    for (Shapes.Shape shape : Shapes.ALL) {
      for (String name : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"}) {
        assertThat(read(shape.text(), Charset.forName(name)))
            .as(shape.format() + " in " + name)
            .isEqualTo(new TreeMap<>(shape.facts()));
      }
    }
  }

  /** Around an element stand two pieces of text, of which no value is made. */
  @Test
  void doesNotJoinTheTextAroundAnElement() {
    int tried = 0;
    Stream<String> texts =
        Stream.concat(Shapes.ALL.stream().map(Shapes.Shape::text), Stream.of(CONVERTED));
    for (String text : texts.toList()) {
      for (String end : List.of("</G>", "</Property>")) {
        String whole = Shapes.ARCHIVE + end;
        String broken = whole.replaceFirst("-", "- <Nil N=\"WhenSoftDeleted\" />");
        if (text.contains(whole)) {
          tried++;
          assertThat(read(text, StandardCharsets.UTF_8)).containsValue(Shapes.ARCHIVE);
          assertThat(read(text.replace(whole, broken), StandardCharsets.UTF_8))
              .as(broken)
              .doesNotContainValue(Shapes.ARCHIVE);
        }
      }
    }
    assertThat(tried).isEqualTo(2);
  }

  @Test
  void everyFormatHasTenCopiesAtLeast() {
    assertThat(COPIES.size()).isGreaterThanOrEqualTo(10);
  }

  static Map<String, String> read(String text, Charset charset) {
    CaseFacts facts =
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(),
            InputReader.read("paste.txt", new ByteArrayInputStream(text.getBytes(charset))));
    return plain(facts);
  }

  /** Values by path, without the texts that messages are looked for in. */
  static Map<String, String> plain(CaseFacts facts) {
    Map<String, String> plain = new TreeMap<>();
    for (Fact fact : facts.facts()) {
      fact.type().fields().stream()
          .filter(field -> !field.recognise() && fact.get(field.name()) != null)
          .forEach(
              field -> plain.put(fact.path(field.name()), String.valueOf(fact.get(field.name()))));
    }
    return plain;
  }
}
