package exodx.outcome;

import exodx.advice.Check;
import exodx.advice.Phase;
import exodx.advice.Risk;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one case. Everything in it is data; reports only print it.
 *
 * @param caseName how the user knows the case
 * @param knowledge the rules that were used
 * @param status how far the answer goes
 * @param recognised messages found in the texts of the case
 * @param notes identifiers and texts of the case that no rule uses, said aloud
 * @param diagnoses named causes
 * @param checks prerequisites
 * @param steps the plan, in order
 * @param withheld steps that guards took out, with reasons
 * @param waiting steps that only something unknown keeps out, and what follows on them, in order
 * @param warnings things to know before acting
 * @param missing what to gather next, most decisive first
 * @param proof every reason for everything above
 * @param trace what fired, in order; empty unless it was asked for
 */
public record Outcome(
    String caseName,
    Knowledge knowledge,
    Status status,
    List<Recognised> recognised,
    List<String> notes,
    List<Cause> diagnoses,
    List<Prerequisite> checks,
    List<PlannedStep> steps,
    List<WithheldStep> withheld,
    List<WaitingStep> waiting,
    List<Caution> warnings,
    List<Missing> missing,
    List<ProofNode> proof,
    List<Firing> trace) {

  /** Returns the same answer with what fired. */
  public Outcome with(List<Firing> firings) {
    return new Outcome(
        caseName,
        knowledge,
        status,
        recognised,
        notes,
        diagnoses,
        checks,
        steps,
        withheld,
        waiting,
        warnings,
        missing,
        proof,
        firings);
  }

  /**
   * The rules that were used.
   *
   * @param version the newest version in the changelog of the rules; empty when it names none
   * @param digest changes with every change of the rules
   */
  public record Knowledge(String version, String digest) {
    @Override
    public String toString() {
      return (version.isEmpty() ? "no version" : version) + " (" + digest + ")";
    }
  }

  /** How far the answer goes. */
  public enum Status {
    /** A named cause and a complete plan. */
    DIAGNOSED,
    /** Something that is missing would change the diagnosis or the plan. */
    NEEDS_FACTS,
    /** A rule says that the case belongs elsewhere, and why. */
    OUT_OF_SCOPE,
    /** No rule knows what was given. */
    NOT_RECOGNISED
  }

  /** A message found in a text, at a line of the source. */
  public record Recognised(
      String rule, String title, String fact, int line, boolean cutOff, List<Label> values) {}

  /** One placeholder of a message: what it stands for, what stands there, and how well formed. */
  public record Label(String name, String meaning, String text, String form) {}

  /**
   * A diagnosis with its words.
   *
   * @param known sentences with what is known of it here, and what is not
   * @param elsewhere whether the case, or one message of it, belongs elsewhere
   * @param next what to do then; null where the plan says it
   */
  public record Cause(
      String code,
      String title,
      List<String> known,
      String explanation,
      boolean elsewhere,
      @Nullable String next,
      String source,
      List<String> because) {}

  /** A command a person may run, and where. */
  public record ShellCommand(String shell, String command) {}

  /** A prerequisite with its words; {@code gather} is null when only a person can tell. */
  public record Prerequisite(
      String code,
      String title,
      Check.Status status,
      String fact,
      @Nullable ShellCommand gather,
      String source,
      List<String> because) {}

  /**
   * A step of the plan; nullable parts are null when the step has no such part.
   *
   * @param approvedBy who has agreed, by name; null while nobody has
   */
  public record PlannedStep(
      int number,
      String code,
      Phase phase,
      String title,
      String instruction,
      @Nullable String shell,
      @Nullable String command,
      List<String> commandNeeds,
      @Nullable String legacyCommand,
      @Nullable String legacyNote,
      Risk risk,
      @Nullable String reversible,
      boolean supported,
      @Nullable String unsupportedBecause,
      @Nullable String disputed,
      @Nullable String approval,
      @Nullable String approvedBy,
      String verify,
      List<Recheck> recheck,
      String source,
      List<String> because) {}

  /** What is read again right before a step: exactly one object comes back, and it shows this. */
  public record Recheck(String command, List<Expectation> expected) {}

  /**
   * What an object must still show: a property, or one of several.
   *
   * @param kind how what it shows is judged
   * @param values the values for {@code SAME} and {@code CARRIES}, else empty
   */
  public record Expectation(List<String> properties, Kind kind, List<String> values) {
    /** How a property is judged. */
    public enum Kind {
      /** It shows exactly these values, in any order; none when there are none. */
      SAME,
      /** One of the properties shows the value. */
      CARRIES,
      /** It shows nothing, or false. */
      EMPTY,
      /** It shows something, and not false. */
      FILLED
    }
  }

  /** A step that must not be in the plan now, for one reason. */
  public record WithheldStep(
      String step, String title, Risk risk, String code, String reason, List<String> because) {}

  /**
   * A step that is not in the plan yet, because something is not known.
   *
   * @param shell where it will be done; null when nothing is typed
   * @param waitsFor paths of the facts that keep it out; empty where it only follows on others
   */
  public record WaitingStep(
      String code,
      Phase phase,
      String title,
      @Nullable String shell,
      Risk risk,
      List<String> waitsFor) {}

  /**
   * A warning with its words.
   *
   * @param danger whether who does not heed it loses content or access for good
   */
  public record Caution(String code, String text, boolean danger, List<String> because) {}

  /**
   * Something to gather, or to be decided.
   *
   * @param decides the codes of what it would change
   * @param told what is told about it already, each with its place: one value where the plan ends
   *     at it, two where they contradict each other; else empty
   * @param who who decides, where the plan ends at it; null when nobody is named
   * @param implied what an answer tells besides, by path: the question speaks of it
   * @param settled whether the plan ends at what is told: asking again gives no other answer
   */
  public record Missing(
      String fact,
      String question,
      @Nullable ShellCommand gather,
      List<String> decides,
      List<String> told,
      @Nullable String who,
      SortedMap<String, String> implied,
      boolean settled) {

    /** Something that nothing is told about. */
    public Missing(
        String fact, String question, @Nullable ShellCommand gather, List<String> decides) {
      this(fact, question, gather, decides, List.of(), null, Collections.emptySortedMap(), false);
    }
  }

  /** The rule of a proof node. */
  public record RuleRef(
      String id,
      String title,
      String role,
      String file,
      int line,
      String rationale,
      String source) {}

  /**
   * One thing a rule matched.
   *
   * @param fact path of a fact, or the name of a derived thing
   * @param value its value as text
   * @param line line of the source, 0 when it has none
   * @param proof ids of the proof nodes that derived it, empty for facts of the case
   * @param file the file the line is in; empty when it has none
   * @param text what stands there, when it was read from a printed object; else empty
   */
  public record Premise(
      String fact, String value, int line, List<String> proof, String file, String text) {

    /** A premise of which at most the line is known. */
    public Premise(String fact, String value, int line, List<String> proof) {
      this(fact, value, line, proof, "", "");
    }

    /** Returns where it stands in words, such as {@code line 3}; empty when it has no place. */
    public String place() {
      if (line <= 0) {
        return "";
      }
      return text.isEmpty() ? "line " + line : file + ", line " + line + ": " + text;
    }

    /** Returns what a rule matched in a line; what rules derived tells itself in words. */
    public String words() {
      if (value.isEmpty()) {
        return fact;
      }
      return proof.isEmpty()
          ? fact + " = " + value
          : fact.startsWith("fact ") ? value : fact + ": " + value;
    }

    /** Returns the same with its place. */
    public String placed() {
      return words() + (place().isEmpty() ? "" : " (" + place() + ")");
    }
  }

  /** What a rule concluded. */
  public record Concluded(String kind, String code, String text) {
    /**
     * Whether it is a derived fact that the vocabulary has words for: they say it without its code.
     */
    public boolean saysItself() {
      return kind.equals("fact") && !text.isEmpty();
    }
  }

  /** One rule, what it matched, and what followed. */
  public record ProofNode(String id, RuleRef rule, List<Premise> premises, Concluded conclusion) {}
}
