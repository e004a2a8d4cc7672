package exodx.workbench.lsp;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import exodx.facts.FactField;
import exodx.knowledge.lint.Use;
import java.util.Optional;

/** Says in Markdown what a name means, with the words of the vocabulary and of the advice. */
final class Hovers {
  private Hovers() {}

  static Optional<String> of(State state, Use use) {
    Catalogue words = state.catalogue();
    String name = use.name();
    return switch (use.kind()) {
      case FIELD -> state.field(name).map(field -> field(name, field));
      case TYPE -> state.type(name).map(type -> "**" + name + "**\n\n" + type.doc());
      case RULE ->
          state.rules().stream()
              .filter(rule -> rule.id().equals(name))
              .findFirst()
              .map(
                  rule ->
                      "**"
                          + rule.title()
                          + "** ("
                          + rule.role()
                          + ")\n\n"
                          + rule.rationale()
                          + "\n\nSource: "
                          + rule.source());
      case STEP ->
          Optional.ofNullable(words).map(all -> all.steps().get(name)).map(step -> step(step));
      case DIAGNOSIS ->
          Optional.ofNullable(words)
              .map(all -> all.diagnoses().get(name))
              .map(text -> "**" + text.title() + "**\n\n" + text.explanation());
      case CHECK ->
          Optional.ofNullable(words)
              .map(all -> all.checks().get(name))
              .map(text -> "**" + text.title() + "**\n\nDecided by `" + text.fact() + "`");
      case WARNING ->
          Optional.ofNullable(words).map(all -> all.warnings().get(name)).map(String::valueOf);
      case REASON ->
          Optional.ofNullable(words).map(all -> all.reasons().get(name)).map(text -> text.text());
      case SHELL ->
          Optional.ofNullable(words).map(all -> all.shells().get(name)).map(shell -> shell.open());
      case REFERENCE -> Optional.ofNullable(words).map(all -> all.references().get(name));
      case WORD -> Optional.empty();
    };
  }

  private static String field(String path, FactField field) {
    FactField.Gather gather = field.gather();
    String words = field.words().isEmpty() ? "" : "\n\n" + String.join(", ", field.words());
    return "**"
        + path
        + "**\n\n"
        + field.doc()
        + "\n\n"
        + field.question()
        + words
        + (gather == null
            ? ""
            : "\n\n" + gather.shell() + ":\n```powershell\n" + gather.command() + "\n```");
  }

  private static String step(StepText step) {
    return "**"
        + step.title()
        + "**\n\n"
        + step.instruction()
        + (step.command() == null ? "" : "\n```powershell\n" + step.command() + "\n```")
        + "\n\nPhase "
        + step.phase()
        + ", risk "
        + step.risk();
  }
}
