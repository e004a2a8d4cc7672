package exodx.commands;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Templates put together at random, as an owner might by mistake; the same ones each time. */
final class OddTemplates {

  private static final List<String> PIECES =
      List.of(
          "'", "''", "\"", "\"\"", "`", "$x", "${x}", "$(", "(", ")", "@{", "@(", "{ ", " }",
          "[guid]", "'y'", "\"y\"", "a=", "-A ", "-B:", ",", ";", " | ", ".B", "\n", " ", " ", " ",
          "#", "Get-X ", "Set-Y ", "5", "=", "`\n");

  private OddTemplates() {}

  /** Templates with the placeholder "a" exactly once that can be parsed. */
  static List<CommandTemplate> accepted(int count) {
    Random random = new Random(7);
    return Stream.generate(() -> "Get-X " + pieces(random) + "{a}" + pieces(random))
        .flatMap(text -> parsed(text).stream())
        .filter(template -> template.placeholders().equals(List.of("a")))
        .limit(count)
        .toList();
  }

  private static String pieces(Random random) {
    return random
        .ints(random.nextInt(6), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  private static Optional<CommandTemplate> parsed(String text) {
    try {
      return Optional.of(CommandTemplate.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
