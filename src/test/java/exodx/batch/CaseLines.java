package exodx.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.Guid;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes lines of cases: the samples as they are, and with every value that can be spoilt. */
final class CaseLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern GUID =
      Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final List<String> ODD =
      List.of(
          "o'brien@contoso.com",
          "$(Remove-Item x)@contoso.com",
          "unknown",
          "\u00fcn\u00ef@contoso.com",
          "two  blanks",
          "\u201cquoted\u201d",
          " led@contoso.com",
          "x".repeat(64),
          "y".repeat(65),
          "a\"b\\c",
          "null",
          "\u202egnp.exe",
          "0qz00.zq",
          "0a0b0c0d-0e0f-4a0b-8c0d-000000000000");

  private final Random random;

  CaseLines(long seed) {
    random = new Random(seed);
  }

  /** Returns the samples of the repository, one line each. */
  static List<String> samples() {
    try (Stream<Path> files = Files.list(Path.of("facts-samples"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(json|ya?ml|txt)"))
          .sorted()
          .map(CaseLines::read)
          .map(CaseLines::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseFacts read(Path file) {
    try {
      SourceText source = new SourceText(file.getFileName().toString(), Files.readString(file));
      return CaseReader.read(TestKnowledge.BASE.vocabulary(), source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a case as one line. */
  static String line(CaseFacts facts) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (Fact fact : facts.facts()) {
      Map<String, Object> values = new LinkedHashMap<>();
      fact.values().forEach((name, value) -> values.put(name, plain(value.value())));
      if (fact.type().many()) {
        List<Object> all = new ArrayList<>();
        if (keys.get(fact.type().key()) instanceof List<?> earlier) {
          all.addAll(earlier);
        }
        all.add(values);
        keys.put(fact.type().key(), all);
      } else {
        keys.put(fact.type().key(), values);
      }
    }
    return json(keys);
  }

  private static Object plain(Object value) {
    return value instanceof Guid guid
        ? guid.text()
        : value instanceof LocalDate ? value.toString() : value;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns a line that differs from the given one in its identifiers and texts: renamed, made
   * equal, in capitals, in both, cut, zeroed, masked, wrapped; and now and then in any other byte.
   */
  String changed(String line) {
    int how = random.nextInt(10);
    Map<String, String> names = new HashMap<>();
    String text = GUID.matcher(line).replaceAll(found -> renamed(found, how, names));
    text = text.replaceAll("user\\d?@contoso\\.com", person());
    if (random.nextInt(10) == 0) {
      text = text.replaceFirst("\"(mailNickname|approvedBy)\":\"[^\"]+\"", "\"$1\":" + odd());
    }
    if (random.nextInt(20) == 0) {
      text = "{\"case\":" + odd() + "," + text.substring(1);
    }
    if (random.nextInt(40) == 0) {
      int at = random.nextInt(text.length());
      text = text.substring(0, at) + (char) (' ' + random.nextInt(95)) + text.substring(at + 1);
    }
    return text;
  }

  private String odd() {
    return json(ODD.get(random.nextInt(ODD.size()))).replace("\\", "\\\\").replace("$", "\\$");
  }

  private String person() {
    return "user" + random.nextInt(1_000_000) + "@contoso.com";
  }

  private String renamed(MatchResult found, int how, Map<String, String> names) {
    String old = found.group().toLowerCase(java.util.Locale.ROOT);
    if (old.matches("[0-]+")) {
      return old;
    }
    String guid =
        names.computeIfAbsent(
            old, any -> new UUID(random.nextLong(), random.nextLong()).toString());
    boolean sometimes = random.nextInt(3) == 0;
    return switch (how) {
      case 1 -> names.values().iterator().next();
      case 2 -> guid.toUpperCase(java.util.Locale.ROOT);
      case 3 -> sometimes ? guid.toUpperCase(java.util.Locale.ROOT) : guid;
      case 4 -> sometimes ? guid.substring(0, 30) : guid;
      case 5 ->
          sometimes
              ? guid.substring(0, 8).toUpperCase(java.util.Locale.ROOT) + guid.substring(8)
              : guid;
      case 6 -> sometimes ? "00000000-0000-0000-0000-000000000000" : guid;
      case 7 -> sometimes ? "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" : guid;
      case 8 -> sometimes ? guid.substring(0, 20) + "\\\\n" + guid.substring(20) : guid;
      default -> guid;
    };
  }
}
