package exodx.cli;

import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.report.ProblemPrinter;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
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
    String message = e.getMessage() == null ? "wrong usage" : e.getMessage();
    String hint = hint(e).map(word -> "you meant \"" + word + "\"?").orElse(null);
    new ProblemPrinter(err).print(Problem.error("usage", null, message, hint));
    err.print("See: " + command.getCommandSpec().qualifiedName() + " --help\n");
    return ExitCode.WRONG_INPUT.number();
  }

  private static Optional<String> hint(ParameterException e) {
    if (e.getCause() instanceof WordConverter.UnknownWordException unknown) {
      return Optional.of(unknown.hint());
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> words = unmatched.getUnmatched();
      return words.isEmpty() ? Optional.empty() : nearest(words.get(0), e.getCommandLine());
    }
    return Optional.empty();
  }

  private static Optional<String> nearest(String argument, CommandLine command) {
    String word = argument.replaceFirst("=.*", "");
    Collection<String> known =
        word.startsWith("-")
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    return DidYouMean.nearest(word, known);
  }
}
