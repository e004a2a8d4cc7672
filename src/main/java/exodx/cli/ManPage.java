package exodx.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Writes what the help of all commands says as one manual page, in the language of man(7). */
final class ManPage {
  private final StringBuilder page = new StringBuilder();

  String of(CommandLine program) {
    UsageMessageSpec usage = program.getCommandSpec().usageMessage();
    page.append(".TH EXODX 1\n.nh\n.ad l\n");
    section("NAME", "exodx - " + joined(usage.header()));
    page.append(".SH SYNOPSIS\n");
    synopsis(program);
    section("DESCRIPTION", joined(usage.footer()));
    page.append(".SH COMMANDS\n");
    commands(program);
    return page.toString();
  }

  private void commands(CommandLine program) {
    for (CommandLine command : program.getSubcommands().values()) {
      if (command.getSubcommands().isEmpty()) {
        command(command);
      } else {
        commands(command);
      }
    }
  }

  private void command(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    page.append(".SS ").append(text(command.getCommandSpec().qualifiedName())).append('\n');
    paragraph(joined(usage.header()));
    page.append(".PP\n");
    synopsis(command);
    paragraph(joined(usage.description()));
    command.getCommandSpec().positionalParameters().stream()
        .filter(parameter -> !parameter.hidden())
        .forEach(parameter -> item(parameter.paramLabel(), joined(parameter.description())));
    command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
        .forEach(option -> item(names(option), joined(option.description())));
    exits(usage.exitCodeList());
  }

  private static String names(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
    return String.join(", ", option.names()) + value;
  }

  private void item(String name, String meaning) {
    page.append(".TP\n.B ").append(text(name)).append('\n').append(text(meaning)).append('\n');
  }

  private void synopsis(CommandLine command) {
    Help help = new Help(command.getCommandSpec(), Help.defaultColorScheme(Help.Ansi.OFF));
    page.append(".B ").append(text(help.synopsis(0).replaceAll("\\s+", " ").strip())).append('\n');
  }

  private void exits(Map<String, String> codes) {
    if (!codes.isEmpty()) {
      paragraph("Exit codes:");
      codes.forEach((code, meaning) -> item(code.strip(), meaning));
    }
  }

  private void section(String title, String text) {
    page.append(".SH ").append(title).append('\n').append(text(text)).append('\n');
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      page.append(".PP\n").append(text(text)).append('\n');
    }
  }

  private static String joined(String[] lines) {
    return String.join("\n", lines).replace("%n", "\n").replace("%%", "%").strip();
  }

  /** Nothing that people wrote is taken for a request of the language. */
  private static String text(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replaceAll("\\n\\s*\\n", "\n.PP\n")
        .replaceAll("(?m)^(?=['.](?!PP$))", "\\\\&")
        .replaceAll("(?m)^ +", "");
  }
}
