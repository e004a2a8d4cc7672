package exodx.workbench;

import exodx.advice.Citation;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.NameKind;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.knowledge.lint.Use;
import exodx.messages.MessageTemplate;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks each answer about a new entry by itself, before anything is written. */
public final class EntryAnswers {
  private static final String DRAFT = "draft-of-an-entry.drl";
  private static final Pattern MARKED =
      Pattern.compile(".*\\S\\s*\\[(Microsoft|community|unverified)]");
  private static final List<String> TYPES =
      List.of("Boolean", "Integer", "String", "Guid", "LocalDate", "List");

  private final NewEntry entry;
  private final RulesFolder rules;
  private final List<Use> uses;

  /**
   * Prepares the checks of an entry.
   *
   * @param rules the rules that it is added to
   * @param uses all that is named in them
   */
  public EntryAnswers(NewEntry entry, RulesFolder rules, List<Use> uses) {
    this.entry = entry;
    this.rules = rules;
    this.uses = uses;
  }

  /**
   * Returns what is wrong with an answer; empty when it suits.
   *
   * @param given the answers before it, by option
   */
  public Optional<Problem> wrong(String option, String answer, Map<String, String> given) {
    List<String> choices = entry.choices().get(option);
    if (choices != null) {
      return among(option, answer, choices);
    }
    return switch (entry.kinds().getOrDefault(option, "")) {
      case "diagnosis" -> among("diagnosis", answer, defined(NameKind.DIAGNOSIS));
      case "fact" -> among("fact", answer, defined(NameKind.FIELD));
      case "shell" -> among("shell", answer, defined(NameKind.SHELL));
      case "type" -> among("type", answer, types());
      case "source" -> source(answer);
      case "message" -> message(answer);
      case "condition" -> condition(answer, given);
      case "conclusion" -> conclusion(answer, given);
      default -> Optional.empty();
    };
  }

  private static Optional<Problem> among(String what, String answer, Collection<String> words) {
    return words.contains(answer)
        ? Optional.empty()
        : wrong("no " + what + " is \"" + answer + "\"", DidYouMean.hint(answer, words));
  }

  private static Optional<Problem> wrong(String message, String hint) {
    return Optional.of(Problem.error("new-entry", null, message, hint));
  }

  private Set<String> defined(NameKind kind) {
    Set<String> names = new TreeSet<>();
    uses.stream()
        .filter(use -> use.kind() == kind && use.defines())
        .forEach(u -> names.add(u.name()));
    return names;
  }

  private Set<String> types() {
    Set<String> types = new TreeSet<>(TYPES);
    defined(NameKind.WORD).forEach(word -> types.add(word.substring(0, word.indexOf('.'))));
    return types;
  }

  private Optional<Problem> source(String answer) {
    Set<String> references = defined(NameKind.REFERENCE);
    return Citation.of(answer).stream()
            .allMatch(
                one ->
                    one.key()
                        .map(references::contains)
                        .orElse(MARKED.matcher(one.text()).matches()))
        ? Optional.empty()
        : wrong(
            "the source does not say what it is worth",
            "write [Microsoft], [community] or [unverified] at its end");
  }

  private static Optional<Problem> message(String answer) {
    try {
      MessageTemplate.parse("new", answer);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return wrong(String.valueOf(e.getMessage()), "write what changes like {name:text}");
    }
  }

  private Optional<Problem> condition(String condition, Map<String, String> given) {
    return defined(NameKind.DIAGNOSIS).stream()
        .findFirst()
        .flatMap(code -> draft(condition, "diagnosis(\"" + code + "\")", given, true));
  }

  private Optional<Problem> conclusion(String conclusion, Map<String, String> given) {
    return draft(given.getOrDefault("when", ""), conclusion, given, false);
  }

  /** Checks a rule of them, and returns what is wrong in one of its two parts. */
  private Optional<Problem> draft(
      String conditions, String conclusion, Map<String, String> given, boolean ofConditions) {
    String head =
        """
        package knowledge;
        rule "%s"
          @title("A draft") @rationale("A draft.") @source("A draft [unverified]")
        when
        """
            .formatted(given.getOrDefault("name", "a-new-entry"));
    String when = head + "  " + conditions + "\nthen\n";
    String text = when + "  insertLogical( " + conclusion + " );\nend\n";
    long first = (ofConditions ? head : when).lines().count() + 1;
    long last = ofConditions ? when.lines().count() : Long.MAX_VALUE;
    RulesFolder drafted = new RulesFolder(NewEntry.with(rules.files(), Map.of(DRAFT, text)));
    return RulesCheck.check(drafted, List.<KnowledgeFile>of(), sound -> {}).problems().stream()
        .filter(one -> one.severity() == Severity.ERROR)
        .filter(one -> String.valueOf(one.file()).endsWith(DRAFT))
        .filter(one -> one.line() >= first && one.line() <= last)
        .findFirst();
  }
}
