package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The code pages in which Windows PowerShell may read a script. A second byte of a pair can be a
 * quotation mark there, so a script holds nothing that begins a pair.
 */
final class CodePages {
  private static final List<String> ALL =
      List.of("windows-31j", "x-mswin-936", "x-windows-949", "x-windows-950", "windows-1252");

  private CodePages() {}

  static void assertSameInAll(String script, String about) {
    byte[] written = script.getBytes(StandardCharsets.UTF_8);
    for (String page : ALL) {
      assertThat(new String(written, Charset.forName(page)))
          .as("%s in %s", about, page)
          .isEqualTo(script);
    }
  }
}
