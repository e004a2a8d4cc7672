package exodx.workbench;

import exodx.knowledge.NameKind;
import exodx.knowledge.lint.Use;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fact files and pages that name something which gets another name: in fact files the keys of a
 * field, in pages what stands in backticks.
 *
 * @param files the files that change, as they become
 * @param places how many places change
 * @param left where the name still stands, see {@link LeftNames}
 */
public record RenamedTexts(Map<Path, String> files, int places, List<String> left) {

  /**
   * Renames in all files below a folder.
   *
   * @throws ProblemsException when it cannot be read
   */
  public static RenamedTexts below(Path folder, Use use, String newName) {
    Map<Path, String> files = new LinkedHashMap<>();
    int places = 0;
    List<SourceText> texts = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> all = paths.filter(Files::isRegularFile).sorted().toList();
      for (Path path : all) {
        if (path.toString().matches(".*\\.(ya?ml|json|md)")) {
          String text = Files.readString(path);
          Pattern pattern = pattern(path.getFileName().toString(), use);
          int found = pattern == null ? 0 : (int) pattern.matcher(text).results().count();
          if (pattern != null && found > 0) {
            text = pattern.matcher(text).replaceAll(Matcher.quoteReplacement(newName));
            files.put(path, text);
            places += found;
          }
          texts.add(new SourceText(path.toString(), text));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw ProblemsException.input(
          "no-folder", folder.toString(), "this folder cannot be read", null);
    }
    return new RenamedTexts(files, places, LeftNames.in(texts, use, Set.of()));
  }

  private static @org.jspecify.annotations.Nullable Pattern pattern(String file, Use use) {
    int dot = use.name().lastIndexOf('.');
    String last = Pattern.quote(use.name().substring(dot + 1));
    if (file.endsWith(".md")) {
      String head = dot < 0 ? "" : Pattern.quote(use.name().substring(0, dot + 1));
      return Pattern.compile("(?<=`" + head + ")" + last + "(?=`)");
    }
    boolean facts = file.matches(".*\\.(ya?ml|json)") && use.kind() == NameKind.FIELD;
    return facts ? Pattern.compile("(?<![\\w.])" + last + "(?=\"?\\s*:)") : null;
  }
}
