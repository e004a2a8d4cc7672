package exodx.cli;

import exodx.problem.ProblemsException;
import exodx.report.TextPage;
import exodx.workbench.Glossary;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what words mean. */
@Command(
    name = "glossary",
    header = "Says what the words of answers, facts and codes mean.",
    description = "%nSpaces, hyphens and capitals of a WORD do not matter.%n")
final class GlossaryCommand implements Callable<Integer> {
  /** How many names of entries that only mention a word are printed. */
  private static final int MOST = 15;

  private final Environment environment;

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description = "A word, a fact or a code, such as soft-deleted (default: all).")
  private List<String> words = List.of();

  @Mixin private RulesOption rules;
  @Mixin private ColorOption color;

  GlossaryCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    String word = String.join(" ", words);
    Glossary.Found found = Glossary.of(Knowledge.load(environment, rules.folder())).of(word);
    if (found.entries().isEmpty()) {
      throw ProblemsException.input(
          "no-such-word",
          "nothing speaks of \"" + word + "\"",
          "try a part of it, or exodx glossary alone");
    }
    TextPage page = color.page(environment);
    String kind = "";
    for (Glossary.Entry entry : found.entries()) {
      if (!entry.kind().equals(kind)) {
        kind = entry.kind();
        page.section(kind.toUpperCase(Locale.ROOT));
      }
      page.wrapped(2, entry.name());
      page.wrapped(4, entry.meaning());
    }
    if (!found.others().isEmpty()) {
      page.section("SEE ALSO");
      int more = found.others().size() - MOST;
      String names = found.others().stream().limit(MOST).collect(Collectors.joining(", "));
      page.wrapped(2, names + (more > 0 ? ", and " + more + " more" : ""));
    }
    return ExitCode.DIAGNOSED.number();
  }
}
