package exodx.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the command line that is given most: {@code diagnose}, files, and a format of a few at
 * most. It needs no model of all commands, which takes longer to make than many an answer. Whatever
 * is not as plain as that, right or wrong, is left to picocli.
 */
final class PlainDiagnose {
  private PlainDiagnose() {}

  /** Returns what is asked, as picocli would have read it; empty when picocli has to read it. */
  static Optional<SingleCases.Asked> read(List<String> args, Surroundings surroundings) {
    if (args.size() < 2 || !args.get(0).equals("diagnose")) {
      return Optional.empty();
    }
    List<String> files = new ArrayList<>(args.subList(1, args.size()));
    Format format = format(files);
    boolean detail = files.remove("--detail");
    if (files.isEmpty() || !files.stream().allMatch(PlainDiagnose::isFile)) {
      return Optional.empty();
    }
    return Optional.of(
        new SingleCases.Asked(
            List.copyOf(files),
            format,
            false,
            false,
            null,
            new RulesOption().folder(),
            new ColorOption().look(surroundings),
            detail));
  }

  /** Takes a format out of the words, when one stands there that suits any number of files. */
  private static Format format(List<String> words) {
    int at = words.indexOf("--format");
    if (at >= 0 && at + 1 < words.size()) {
      Format format =
          switch (words.get(at + 1)) {
            case "json" -> Format.JSON;
            case "markdown" -> Format.MARKDOWN;
            default -> Format.TEXT;
          };
      if (format != Format.TEXT) {
        words.subList(at, at + 2).clear();
        return format;
      }
    }
    return Format.TEXT;
  }

  private static boolean isFile(String word) {
    return (word.equals("-") || !word.startsWith("-"))
        && !word.isBlank()
        && !LinesOptions.holdsLines(word);
  }
}
