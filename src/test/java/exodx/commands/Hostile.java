package exodx.commands;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values that try to get out of their quotes. */
final class Hostile {

  /** What breaks naive quoting, alone and in combination. */
  private static final List<String> PIECES =
      List.of(
          "'",
          "\u2018",
          "\u2019",
          "\u201A",
          "\u201B",
          "''",
          "'\u2019",
          "\u2018'",
          "\"",
          "\u201C",
          "\u201D",
          "\u201E",
          "\"\"",
          "`",
          "``",
          "`'",
          "\\'",
          "$(",
          ")",
          "${",
          "}",
          "$(calc)",
          "@(",
          "@{",
          "@'",
          "'@",
          "{",
          "{user}",
          "$env:x",
          "$_",
          ";",
          "|",
          "||",
          "&",
          "&&",
          "#",
          "--%",
          "-",
          "\u2013",
          " ",
          "\u00A0",
          ",",
          ".",
          "%",
          "*",
          "a",
          "B",
          "7",
          "\u00E9",
          "Remove-Item",
          "; Remove-Item x #",
          "' ; Remove-Item 'x",
          "\u4E2D",
          "\uD83D\uDE00");

  /** What must never be printed at all. */
  private static final List<String> UNFIT =
      List.of(
          "<",
          ">",
          "<#",
          "\n",
          "\r",
          "\t",
          "\0",
          "\u001B",
          "\u007F",
          "\u0085",
          "\u009F",
          "\u00AD",
          "\u061C",
          "\u200B",
          "\u200D",
          "\u200E",
          "\u200F",
          "\u2028",
          "\u2029",
          "\u202A",
          "\u202E",
          "\u2060",
          "\u2066",
          "\u2069",
          "\u3164",
          "\uE000",
          "\uFE0F",
          "\uFEFF",
          "\uFFFD",
          "\uFFFF",
          "\uD83D",
          "\uDE00",
          "\uDB40\uDC41");

  private Hostile() {}

  /** Values of every kind: most can be quoted, some must be refused. */
  static Arbitrary<String> values() {
    Arbitrary<String> quotable = pieces(PIECES, 12);
    Arbitrary<String> mixed =
        Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(PIECES)), Tuple.of(1, Arbitraries.of(UNFIT)))
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts));
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(20);
    Arbitrary<String> lengthy =
        Arbitraries.of("'", "\u2019", "a", "\"").map(piece -> piece.repeat(10_000));
    return Arbitraries.frequencyOf(
        Tuple.of(12, quotable), Tuple.of(4, mixed), Tuple.of(3, anything), Tuple.of(1, lengthy));
  }

  /** The same values each time, all of which can be quoted. */
  static List<String> quotable(int count) {
    Random random = new Random(20_240_601);
    return Stream.generate(() -> quotable(random))
        .filter(value -> ValueCheck.whyNot(value).isEmpty())
        .limit(count)
        .toList();
  }

  private static String quotable(Random random) {
    return random
        .ints(1 + random.nextInt(12), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  /** Values made of pieces that quoting has to cope with. */
  static Arbitrary<String> pieces(List<String> pieces, int most) {
    return Arbitraries.of(pieces)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(parts -> String.join("", parts));
  }
}
