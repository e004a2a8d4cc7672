package exodx.cli;

import exodx.problem.ProblemsException;
import exodx.report.TextPage;
import exodx.workbench.Glossary;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what words mean. */
@Command(
    name = "glossary",
    header = "Says what facts, codes and the words in them mean.",
    description = "%nSpaces, hyphens and capitals of a WORD do not matter.%n")
final class GlossaryCommand implements Callable<Integer> {
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
    List<Glossary.Entry> entries =
        Glossary.of(Knowledge.load(environment, rules.folder())).of(word);
    if (entries.isEmpty()) {
      throw ProblemsException.input(
          "no-such-word",
          "no fact and no code speaks of \"" + word + "\"",
          "try a part of it, or exodx glossary alone");
    }
    Look look = color.look(environment);
    TextPage page = new TextPage(environment.out(), look.style(), look.width());
    String kind = "";
    for (Glossary.Entry entry : entries) {
      if (!entry.kind().equals(kind)) {
        kind = entry.kind();
        page.section(kind.toUpperCase(Locale.ROOT));
      }
      page.wrapped(2, entry.name());
      page.wrapped(4, entry.meaning());
    }
    return ExitCode.DIAGNOSED.number();
  }
}
