package exodx.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads letters that stand as bytes in an address of a page or in a mail. */
final class Percent {
  private static final Pattern BYTES = Pattern.compile("(?:[%=][0-9A-Fa-f]{2})+");

  private Percent() {}

  static String decode(String text) {
    return BYTES
        .matcher(text)
        .replaceAll(
            match -> {
              String bytes = match.group();
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              for (int i = 1; i < bytes.length(); i += 3) {
                out.write(Integer.parseInt(bytes.substring(i, i + 2), 16));
              }
              return Matcher.quoteReplacement(out.toString(StandardCharsets.UTF_8));
            });
  }
}
