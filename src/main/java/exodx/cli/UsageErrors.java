package exodx.cli;

import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.report.ProblemPrinter;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was probably meant, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {
  private final PrintWriter err;

  UsageErrors(PrintWriter err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    List<String> words = words(e);
    String message =
        words.isEmpty()
            ? Objects.requireNonNullElse(e.getMessage(), "wrong usage")
            : "\"" + e.getValue() + "\" is not one of " + String.join(", ", words);
    String hint =
        words.isEmpty() ? unmatched(e) : DidYouMean.hintIfNear(String.valueOf(e.getValue()), words);
    new ProblemPrinter(err).print(Problem.error("usage", null, message, hint));
    err.print("See: " + command.getCommandSpec().qualifiedName() + " --help\n");
    return ExitCode.WRONG_INPUT.number();
  }

  /** Returns the words that an option takes; none when anything else is wrong. */
  private static List<String> words(ParameterException e) {
    return e.getArgSpec() == null || !e.getArgSpec().type().isEnum()
        ? List.of()
        : Arrays.stream(e.getArgSpec().type().getEnumConstants())
            .map(word -> word.toString().toLowerCase(Locale.ROOT))
            .toList();
  }

  /** Returns the option or command that was probably meant. */
  private static @Nullable String unmatched(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return null;
    }
    String given = unmatched.getUnmatched().get(0);
    String word = given.replaceFirst("=.*", "");
    CommandLine command = e.getCommandLine();
    if (given.matches("\\w.*=.*")) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (option.paramLabel().contains("=")) {
          return "write " + option.longestName() + " in front of it";
        }
      }
    }
    Collection<String> known =
        word.startsWith("-")
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    return DidYouMean.hintIfNear(word, known);
  }
}
