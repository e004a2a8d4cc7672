package exodx.report;

import exodx.advice.Check;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.advice.Shell;
import exodx.advice.Shell.Runner;
import exodx.outcome.Firing;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Cause;
import exodx.outcome.Outcome.Caution;
import exodx.outcome.Outcome.Concluded;
import exodx.outcome.Outcome.Expectation;
import exodx.outcome.Outcome.Expectation.Kind;
import exodx.outcome.Outcome.Label;
import exodx.outcome.Outcome.Missing;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.Prerequisite;
import exodx.outcome.Outcome.ProofNode;
import exodx.outcome.Outcome.Recheck;
import exodx.outcome.Outcome.Recognised;
import exodx.outcome.Outcome.RuleRef;
import exodx.outcome.Outcome.ShellCommand;
import exodx.outcome.Outcome.Status;
import exodx.outcome.Outcome.WaitingStep;
import exodx.outcome.Outcome.WithheldStep;
import java.util.List;
import java.util.Map;

/** Answers made by hand, so that tests of reports need no rules. */
public final class OutcomeFixture {
  private static final String PAGE = "https://example.com/kb/4711";

  private OutcomeFixture() {}

  /** An answer in which every part is filled. */
  public static Outcome full() {
    return new Outcome(
        "case-01.txt",
        new Outcome.Knowledge("3.1.0", "0123456789ab"),
        Status.NEEDS_FACTS,
        recognised(),
        List.of("1f2e3d4c-0000-4000-8000-000000000009 belongs to no message that is known"),
        List.of(
            new Cause(
                "badge-mismatch",
                "The badge of the door does not match the badge of the register",
                List.of("The register holds 4711.", "Whose badge it is, is not known yet."),
                "The register holds one badge and the door another. Taking the badge of the door"
                    + " would lock the person out, so the register refuses it, and every other"
                    + " change of that person with it.",
                false,
                null,
                PAGE,
                List.of("p1", "p2"))),
        List.of(
            check("register-open", Check.Status.PASSED),
            check("door-reachable", Check.Status.FAILED),
            check("key-known", Check.Status.UNKNOWN)),
        steps(),
        List.of(
            new WithheldStep(
                "burn-badge",
                "Burn the old badge",
                Risk.DESTRUCTIVE,
                "badge-in-use",
                "Somebody still opens doors with it.",
                List.of("p2"))),
        List.of(
            new WaitingStep(
                "lock-door",
                Phase.REPAIR,
                "Lock the door",
                "Door Shell",
                Risk.CHANGE,
                List.of("door.locked")),
            new WaitingStep("go-home", Phase.VERIFY, "Go home", null, Risk.READ_ONLY, List.of())),
        List.of(
            new Caution("night", "At night nobody hears the alarm.", false, List.of("p2")),
            new Caution("fire", "Never leave by the lift.", true, List.of("p1"))),
        List.of(
            new Missing(
                "door.locked",
                "Is the door locked?",
                new ShellCommand("Door Shell", "Get-Door -Name 'front' | Format-List Locked"),
                List.of("open-door", "burn-badge")),
            new Missing("person.present", "Is the person in the building?", null, List.of())),
        proof(),
        trace());
  }

  /** The same when nothing is missing any more. */
  public static Outcome diagnosed() {
    Outcome full = full();
    return new Outcome(
        full.caseName(),
        full.knowledge(),
        Status.DIAGNOSED,
        full.recognised(),
        full.notes(),
        full.diagnoses(),
        full.checks(),
        full.steps(),
        full.withheld(),
        List.of(),
        full.warnings(),
        List.of(),
        full.proof(),
        List.of());
  }

  /** The places where the commands of the answers are run. */
  static Map<String, Shell> shells() {
    return Map.of(
        "Register Shell",
        new Shell(
            "Open the register", "Get-Command -Name Get-Badge", null, null, null, null, null, null),
        "Door Shell",
        new Shell("Stand before the door", null, null, null, null, null, null, null),
        "Paper",
        new Shell("Take a pencil", null, Runner.HAND, null, null, null, null, null));
  }

  /** An answer with nothing in it but its status. */
  public static Outcome empty(Status status) {
    return new Outcome(
        "standard input",
        new Outcome.Knowledge("3.1.0", "0123456789ab"),
        status,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Recognised> recognised() {
    return List.of(
        new Recognised(
            "badge-mismatch",
            "The badges differ",
            "messages[0].text",
            3,
            true,
            List.of(
                new Label("door", "badge of the door", "00000000", "all zeros"),
                new Label(
                    "register", "badge of the register, the one to keep", "45e2", "malformed"))));
  }

  private static Prerequisite check(String code, Check.Status status) {
    return new Prerequisite(
        code,
        "Prerequisite " + code,
        status,
        "door.state",
        status == Check.Status.PASSED ? null : new ShellCommand("Door Shell", "Get-Door"),
        PAGE,
        List.of("p2"));
  }

  private static List<PlannedStep> steps() {
    return List.of(
        new PlannedStep(
            1,
            "read-badge",
            Phase.GATHER_EVIDENCE,
            "Read the badge of the register",
            "Write it down.",
            "Register Shell",
            "Get-Badge -Person 'O''Brien' | Format-List Number",
            List.of(),
            "badge.exe /read",
            "The program is no longer shipped.",
            Risk.READ_ONLY,
            "It changes nothing.",
            true,
            null,
            null,
            null,
            null,
            "One number is printed.",
            List.of(),
            PAGE,
            List.of("p1")),
        new PlannedStep(
            2,
            "set-badge",
            Phase.REPAIR,
            "Write the badge to the door",
            "Use the number of step 1, digit by digit.",
            "Door Shell",
            null,
            List.of("register.badge (malformed): What is the badge of the register?"),
            null,
            null,
            Risk.CHANGE,
            "Write the old number back.",
            false,
            "The vendor supports only the panel beside the door.",
            "Two pages of the vendor disagree.",
            null,
            null,
            "The door opens.",
            List.of(),
            PAGE,
            List.of("p1", "p2")),
        new PlannedStep(
            3,
            "open-door",
            Phase.REPAIR,
            "Open the door",
            "Stand back.",
            "Door Shell",
            "Set-Door -Name 'front' -Open",
            List.of(),
            null,
            null,
            Risk.CHANGE,
            "Set-Door -Name 'front' -Closed",
            true,
            null,
            null,
            null,
            null,
            "The door is open.",
            List.of(),
            PAGE,
            List.of()),
        new PlannedStep(
            4,
            "shred-badge",
            Phase.REPAIR,
            "Shred the badge of the door",
            "Its number is gone for good.",
            "Register Shell",
            "Remove-Badge -Number 7 -Confirm:$false",
            List.of(),
            null,
            null,
            Risk.DESTRUCTIVE,
            null,
            true,
            null,
            null,
            "the head of security, in writing",
            null,
            "Get-Badge prints nothing.",
            List.of(
                new Recheck(
                    "Get-Badge -Number 7",
                    List.of(
                        new Expectation(List.of("Number"), Kind.SAME, List.of("7")),
                        new Expectation(List.of("Doors"), Kind.SAME, List.of()),
                        new Expectation(List.of("Id", "OldId"), Kind.CARRIES, List.of("b-7")),
                        new Expectation(List.of("Owner"), Kind.EMPTY, List.of()),
                        new Expectation(List.of("Returned"), Kind.FILLED, List.of())))),
            "A book, page 12",
            List.of("p2")),
        new PlannedStep(
            5,
            "call",
            Phase.ESCALATE,
            "Call the vendor",
            "Have the numbers at hand.",
            null,
            null,
            List.of(),
            null,
            null,
            Risk.READ_ONLY,
            null,
            true,
            null,
            null,
            null,
            null,
            "There is a ticket number.",
            List.of(),
            PAGE,
            List.of()));
  }

  private static List<ProofNode> proof() {
    return List.of(
        new ProofNode(
            "p1",
            new RuleRef(
                "badge-mismatch",
                "The badges differ",
                "recognise",
                "rules/badge/badge.drl",
                12,
                "Only this message names both.",
                PAGE),
            List.of(new Premise("messages[0].text", "The badge 00000000 ...", 3, List.of())),
            new Concluded("fact", "BadgeMismatch", "door 00000000, register 45e2")),
        new ProofNode(
            "p2",
            new RuleRef(
                "badge-refused",
                "A badge that differs is refused",
                "diagnose",
                "rules/badge/badge.drl",
                40,
                "It would lock the person out.",
                PAGE),
            List.of(new Premise("BadgeMismatch", "door 00000000", 0, List.of("p1"))),
            new Concluded("diagnosis", "badge-mismatch", "The badge does not match")));
  }

  /** What fired; the second conclusion did not last. */
  private static List<Firing> trace() {
    ProofNode first = proof().get(0);
    ProofNode second = proof().get(1);
    return List.of(
        new Firing(1, first.rule(), first.premises(), first.conclusion(), "p1"),
        new Firing(
            2,
            second.rule(),
            List.of(new Premise("fact BadgeMismatch", "door 00000000", 0, List.of("p1"))),
            new Concluded("withheld", "call", "nobody-asked"),
            null),
        new Firing(3, second.rule(), second.premises(), second.conclusion(), "p2"));
  }
}
