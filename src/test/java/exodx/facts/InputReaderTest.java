package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReaderTest {
  private static final String TEXT = "The value “4532” of Jürgen is in use";

  private static String read(byte... bytes) {
    return InputReader.read("case.txt", new ByteArrayInputStream(bytes)).text();
  }

  private static Problem problem(byte... bytes) {
    ProblemsException e = catchThrowableOfType(ProblemsException.class, () -> read(bytes));
    assertThat(e.concern()).isEqualTo(ProblemsException.Concern.INPUT);
    assertThat(e.problems()).hasSize(1);
    assertThat(e.problems().get(0).file()).isEqualTo("case.txt");
    return e.problems().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, EFBBBF",
    "UTF-16LE, FFFE",
    "UTF-16BE, FEFF",
    "UTF-16LE, ''",
    "UTF-16BE, ''",
    "UTF-32LE, FFFE0000",
    "UTF-32BE, 0000FEFF",
    "windows-1252, ''"
  })
  void understandsEveryEncodingThatCanBeTold(String charset, String mark) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex(mark));
    bytes.write(TEXT.getBytes(Charset.forName(charset)));
    assertThat(read(bytes.toByteArray())).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x81, 0x8D, 0x8F, 0x90, 0x9D})
  void refusesBytesThatWindowsDoesNotDefine(int undefined) {
    assertThat(problem((byte) 'a', (byte) undefined, (byte) 'b').code()).isEqualTo("encoding");
  }

  @Test
  void refusesBrokenTextBehindAMark() {
    assertThat(problem((byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC3).code())
        .isEqualTo("encoding");
    assertThat(problem((byte) 0xFF, (byte) 0xFE, (byte) 'a').code()).isEqualTo("encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t\n", "\u00a0\u200b\u2003", "\ufeff"})
  void refusesNothing(String blank) {
    assertThat(problem(blank.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("empty");
  }

  @ParameterizedTest
  @CsvSource({
    "504B0304, compressed file (zip)",
    "1F8B08, gzip",
    "255044462D312E37, PDF",
    "D0CF11E0A1B11AE1, word processor",
    "89504E470D0A1A0A, picture"
  })
  void namesTheFormatOfWhatIsNoText(String bytes, String words) {
    Problem problem = problem(HexFormat.of().parseHex(bytes));
    assertThat(problem.code()).isEqualTo("binary");
    assertThat(problem.message()).contains(words);
    assertThat(problem.hint()).isNotNull();
  }

  @Test
  void tellsADocumentFromOtherZips() {
    byte[] head = "PK\3\4....[Content_Types].xml".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problem(head).message()).contains("document");
  }

  @Test
  void refusesNulsAndManyControls() {
    assertThat(problem("abc\0def, and more text".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("binary");
    assertThat(problem("\1\2\3\4\5\6abc".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("binary");
  }

  @Test
  void takesTheColoursOfATerminal() {
    String coloured = "\u001b[31mError\u001b[0m: \u001b[1mno\u001b[0m";
    assertThat(read(coloured.getBytes(StandardCharsets.UTF_8))).isEqualTo(coloured);
  }

  @Test
  void stopsReadingBehindTheLimit() {
    Endless endless = new Endless();
    ProblemsException e =
        catchThrowableOfType(ProblemsException.class, () -> InputReader.read("x", endless));
    assertThat(e.problems().get(0).code()).isEqualTo("too-large");
    assertThat(endless.given).isLessThan(InputReader.MAX_BYTES + 100_000L);
  }

  @Test
  void takesATextOfExactlyTheLimit() {
    assertThat(read("a".repeat(InputReader.MAX_BYTES).getBytes(StandardCharsets.UTF_8)))
        .hasSize(InputReader.MAX_BYTES);
  }

  @Test
  void saysWhyAStreamCannotBeRead() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    ProblemsException e =
        catchThrowableOfType(ProblemsException.class, () -> InputReader.read("x", broken));
    assertThat(e.problems().get(0).message()).contains("the disk is gone");
  }

  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'a';
    }
  }
}
