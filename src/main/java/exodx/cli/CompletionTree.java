package exodx.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can stand behind one command.
 *
 * @param path the words that lead to it, without the name of the program; empty for the program
 * @param words what completes to a command or an option
 */
record CompletionTree(String path, List<Word> words) {

  /**
   * A command or an option.
   *
   * @param text as it is typed
   * @param meaning in one line
   * @param values what can be said with an option; empty when anything can
   * @param takesValue whether something has to follow
   */
  record Word(String text, String meaning, List<String> values, boolean takesValue) {
    boolean isOption() {
      return text.startsWith("--");
    }
  }

  /** Returns every command of a program, the program itself first. */
  static List<CompletionTree> of(CommandLine program) {
    List<CompletionTree> all = new ArrayList<>();
    add(program, "", all);
    return all;
  }

  private static void add(CommandLine command, String path, List<CompletionTree> all) {
    List<Word> words = new ArrayList<>();
    command
        .getSubcommands()
        .forEach(
            (name, sub) ->
                words.add(
                    new Word(
                        name,
                        line(sub.getCommandSpec().usageMessage().header()),
                        List.of(),
                        false)));
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        words.add(word(option));
      }
    }
    all.add(new CompletionTree(path, words));
    command
        .getSubcommands()
        .forEach((name, sub) -> add(sub, path.isEmpty() ? name : path + " " + name, all));
  }

  private static Word word(OptionSpec option) {
    @Nullable Iterable<String> candidates = option.completionCandidates();
    List<String> values =
        candidates == null
            ? List.of()
            : StreamSupport.stream(candidates.spliterator(), false)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .toList();
    return new Word(
        option.longestName(), line(option.description()), values, option.arity().max() > 0);
  }

  /** Returns the first sentence of a text. */
  private static String line(String[] text) {
    String all = String.join(" ", text).replace("%%", "%").replaceAll("%n|\\s+", " ").strip();
    int end = all.indexOf(". ");
    return end < 0 ? all : all.substring(0, end + 1);
  }
}
