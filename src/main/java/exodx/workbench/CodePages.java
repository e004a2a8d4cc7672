package exodx.workbench;

import exodx.advice.Catalogue;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.workbench.Page.Block;
import exodx.workbench.Page.Code;
import exodx.workbench.Page.Heading;
import exodx.workbench.Page.Source;
import exodx.workbench.Page.Span;
import exodx.workbench.Page.Term;
import exodx.workbench.Page.Terms;
import exodx.workbench.Page.Text;
import exodx.workbench.Page.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of pages about codes: what a rule concludes, with the words of the catalogue. */
final class CodePages {
  private final Catalogue catalogue;

  CodePages(KnowledgeBase knowledge) {
    this.catalogue = knowledge.catalogue();
  }

  /** What one rule concludes. */
  List<Block> conclusion(RuleInfo rule) {
    List<Block> blocks = new ArrayList<>();
    for (RuleInfo.Concluded one : rule.conclusions()) {
      String verb =
          switch (one.verb()) {
            case "diagnosis" -> "The diagnosis ";
            case "step" -> "The step ";
            case "warning" -> "The warning ";
            case "passed" -> "Passed: the check ";
            case "failed" -> "Failed: the check ";
            case "unknown" -> "Not known yet: the check ";
            case "withhold" -> "Withheld: the step ";
            case "clear" -> "Cleared, so that it may enter a plan: the step ";
            default -> "The derived fact ";
          };
      blocks.add(
          new Text(
              List.of(
                  new Words(verb),
                  new Code(one.code().isEmpty() ? "of its condition" : one.code()))));
      words(one).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Optional<Block> words(RuleInfo.Concluded one) {
    return switch (one.verb()) {
      case "diagnosis" ->
          Optional.ofNullable(catalogue.diagnoses().get(one.code()))
              .map(
                  d ->
                      terms(
                          "Title",
                          d.title(),
                          "Explanation",
                          d.explanation(),
                          "Source",
                          catalogue.cited(d.source())));
      case "step", "clear" ->
          Optional.ofNullable(catalogue.steps().get(one.code())).map(this::wholeStep);
      case "warning" ->
          Optional.ofNullable(catalogue.warnings().get(one.code()))
              .map(w -> terms("Text", w.text()));
      case "withhold" ->
          Optional.ofNullable(catalogue.reasons().get(one.reason()))
              .map(r -> terms("Reason", r.text() + " (" + one.reason() + ")"));
      case "passed", "failed", "unknown" ->
          Optional.ofNullable(catalogue.checks().get(one.code()))
              .map(
                  c ->
                      terms(
                          "Title",
                          c.title(),
                          "Fact",
                          c.fact(),
                          "Source",
                          catalogue.cited(c.source())));
      default -> Optional.empty();
    };
  }

  /** The diagnoses and steps that a family concludes, each with its words. */
  List<Block> of(Families.Family family) {
    List<Block> blocks = new ArrayList<>();
    Set<String> diagnoses = codes(family, "diagnosis");
    if (!diagnoses.isEmpty()) {
      blocks.add(new Heading(2, "Diagnoses"));
      for (String code : diagnoses) {
        Catalogue.DiagnosisText words = catalogue.diagnoses().get(code);
        if (words != null) {
          blocks.add(new Heading(3, words.title()));
          blocks.add(new Text(List.of(new Code(code), new Words(" " + words.explanation()))));
          blocks.add(new Text(Page.words("Source: " + catalogue.cited(words.source()))));
        }
      }
    }
    Set<String> steps = codes(family, "step");
    if (!steps.isEmpty()) {
      blocks.add(new Heading(2, "Steps"));
      for (String code : steps) {
        Catalogue.StepText words = catalogue.steps().get(code);
        if (words != null) {
          blocks.add(new Heading(3, words.title()));
          blocks.add(new Text(List.of(new Code(code), new Words(" " + words.instruction()))));
          blocks.add(step(words));
          if (words.command() != null) {
            blocks.add(new Source("Command", words.command()));
          }
        }
      }
    }
    return blocks;
  }

  private static Set<String> codes(Families.Family family, String verb) {
    Set<String> codes = new LinkedHashSet<>();
    family.rules().stream()
        .flatMap(rule -> rule.conclusions().stream())
        .filter(one -> one.verb().equals(verb) && !one.code().isEmpty())
        .forEach(one -> codes.add(one.code()));
    return codes;
  }

  private Block wholeStep(Catalogue.StepText words) {
    List<Term> all =
        new ArrayList<>(
            list(
                "Title",
                words.title(),
                "Instruction",
                words.instruction(),
                "Command",
                words.command()));
    all.addAll(step(words).terms());
    return new Terms(all);
  }

  private Terms step(Catalogue.StepText words) {
    return terms(
        "Phase",
        words.phase().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        "Risk",
        words.risk().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "Where",
        words.shell(),
        "Undo",
        words.reversible(),
        "Not supported",
        words.unsupported(),
        "Approval",
        words.approval(),
        "Verify",
        words.verify(),
        "Source",
        catalogue.cited(words.source()));
  }

  private static Terms terms(@Nullable String... namesAndTexts) {
    return new Terms(list(namesAndTexts));
  }

  private static List<Term> list(@Nullable String... namesAndTexts) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i + 1 < namesAndTexts.length; i += 2) {
      String text = namesAndTexts[i + 1];
      if (text != null && !text.isEmpty()) {
        List<Span> spans = Page.words(text);
        terms.add(new Term(String.valueOf(namesAndTexts[i]), spans));
      }
    }
    return terms;
  }
}
