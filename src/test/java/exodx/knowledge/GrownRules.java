package exodx.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rule bases of any size, for the question how exodx grows. They have the shape of the rules that
 * are shipped: families of ten rules, each with derived facts, joins, negations, diagnoses, steps,
 * guards and checks, over a vocabulary that all share.
 */
public final class GrownRules {
  private static final int KINDS = 24;
  private static final int RULES_OF_FAMILY = 10;
  private static final String SOURCE = "  @source(\"The handbook, page 9\")\n";

  private GrownRules() {}

  /** Writes rules into a folder: {@code GrownRules FOLDER RULES}. */
  public static void main(String[] arguments) throws IOException {
    for (KnowledgeFile file : of(Integer.parseInt(arguments[1])).files()) {
      Path path = Path.of(arguments[0]).resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
  }

  /**
   * Makes rules.
   *
   * @param rules how many, a multiple of ten
   */
  public static RulesFolder of(int rules) {
    List<KnowledgeFile> files = new ArrayList<>();
    files.add(new KnowledgeFile("vocabulary.drl", vocabulary()));
    for (int family = 0; family < rules / RULES_OF_FAMILY; family++) {
      files.add(new KnowledgeFile("f" + family + "/f" + family + ".drl", rules(family)));
      files.add(new KnowledgeFile("f" + family + "/f" + family + ".advice.yaml", words(family)));
    }
    return new RulesFolder(files);
  }

  /** Returns a case in which a family finds its cause, and what it proposes. */
  public static String factsOf(int family) {
    String serial = "35bda72e-195b-4aa9-85f8-72874254331e";
    return "device%d: {model: m%d, serial: %s, state: Running}%ndevice%d: {serial: %s, broken: true}%n"
        .formatted(family % KINDS, family, serial, other(family), serial);
  }

  private static int other(int family) {
    return (family * 7 + 5) % KINDS == family % KINDS
        ? (family + 1) % KINDS
        : (family * 7 + 5) % KINDS;
  }

  private static String head() {
    StringBuilder head = new StringBuilder("package knowledge;\n\n");
    for (String type : List.of("Diagnosis", "Step", "Withheld", "Warning", "Check")) {
      head.append("import exodx.advice.").append(type).append(";\n");
    }
    head.append("import exodx.facts.Guid;\n");
    for (String verb :
        List.of("diagnosis", "step", "warning", "withhold", "passed", "failed", "unknown")) {
      head.append("import static exodx.advice.Advice.").append(verb).append(";\n");
    }
    return head.append('\n').toString();
  }

  private static String vocabulary() {
    StringBuilder text = new StringBuilder(head());
    text.append("declare enum State\n  Running, Stopped, Gone;\nend\n\n");
    text.append("declare Suspect\n  name : String @key\n  serial : Guid @key\nend\n\n");
    for (int kind = 0; kind < KINDS; kind++) {
      text.append(
          "declare Device%d\n  @facts(\"device%d\") @doc(\"A device\")\n".formatted(kind, kind));
      text.append(field("model", "String", "The model"));
      text.append(field("serial", "Guid", "The serial number"));
      text.append(field("state", "State", "What it does"));
      text.append(field("broken", "Boolean", "It is broken"));
      text.append(field("days", "Integer", "For how many days it has run"));
      text.append(field("owner", "String", "Who owns it"));
      text.append("end\n\n");
    }
    return text.toString();
  }

  private static String field(String name, String type, String words) {
    return "  %s : %s @doc(\"%s\") @ask(\"%s?\") @gather(\"\")%s%n"
        .formatted(name, type, words, words, type.equals("String") ? " @examples(\"x\")" : "");
  }

  private static String rules(int family) {
    int kind = family % KINDS;
    int other = other(family);
    String f = String.valueOf(family);
    StringBuilder text = new StringBuilder(head());
    rule(
        text,
        f,
        "suspect",
        "  Device%d( model == \"m%s\", serial!.wellFormed == true, $s : serial )"
            .formatted(kind, f),
        "new Suspect(\"s%s\", $s)".formatted(f));
    rule(
        text,
        f,
        "broken",
        "  Suspect( name == \"s%s\", $s : serial )\n  Device%d( serial == $s, broken == true )"
            .formatted(f, other),
        "diagnosis(\"broken-%s\")".formatted(f));
    rule(
        text,
        f,
        "worn",
        ("  Device%d( model == \"m%s\", days != null, days > %d )\n  Suspect( name == \"s%s\" )\n"
                + "  not Diagnosis( code == \"broken-%s\" )")
            .formatted(kind, f, family % 90, f, f),
        "diagnosis(\"worn-%s\")".formatted(f));
    rule(
        text,
        f,
        "replace",
        "  Diagnosis( code == \"broken-%s\" )\n  Suspect( name == \"s%s\", $s : serial )"
            .formatted(f, f),
        "step(\"replace-%s\").with(\"serial\", $s)".formatted(f));
    rule(
        text,
        f,
        "look",
        "  exists Diagnosis( code in (\"broken-%s\", \"worn-%s\") )".formatted(f, f),
        "step(\"look-%s\")".formatted(f));
    rule(
        text,
        f,
        "owner",
        "  Step( code == \"replace-%s\" )\n  Device%d( model == \"m%s\", owner != null, $o : owner )"
            .formatted(f, kind, f),
        "warning(\"owner-%s\").with(\"owner\", $o)".formatted(f));
    rule(
        text,
        f,
        "running",
        "  Step( code == \"replace-%s\" )\n  Device%d( model == \"m%s\", state == State.Running )"
            .formatted(f, kind, f),
        "withhold(\"replace-%s\", \"running-%s\")".formatted(f, f));
    rule(
        text,
        f,
        "state-unknown",
        "  Step( code == \"replace-%s\" )\n  Device%d( model == \"m%s\", state == null )"
            .formatted(f, kind, f),
        "withhold(\"replace-%s\", \"state-unknown-%s\")".formatted(f, f));
    rule(
        text,
        f,
        "check-passed",
        "  Device%d( model == \"m%s\", broken == false )".formatted(kind, f),
        "passed(\"whole-%s\")".formatted(f));
    rule(
        text,
        f,
        "check-failed",
        "  Device%d( model == \"m%s\", broken == true )\n  not Withheld( reason == \"running-%s\" )"
            .formatted(kind, f, f),
        "failed(\"whole-%s\")".formatted(f));
    return text.toString();
  }

  private static void rule(
      StringBuilder text, String family, String name, String when, String then) {
    text.append("rule \"").append(name).append(' ').append(family).append("\"\n");
    text.append("  @title(\"A rule of family ").append(family).append("\")\n");
    text.append("  @rationale(\"It stands so.\")\n");
    text.append(SOURCE).append("when\n").append(when).append("\nthen\n  insertLogical( ");
    text.append(then).append(" );\nend\n\n");
  }

  private static String words(int family) {
    StringBuilder text = new StringBuilder("diagnoses:\n");
    for (String code : List.of("broken", "worn")) {
      text.append(
          "  %s-%d:%n    title: It is %s%n    explanation: It stands so.%n"
              .formatted(code, family, code));
      text.append("    source: The handbook, page 1\n");
    }
    text.append("steps:\n");
    for (String code : List.of("replace", "look")) {
      text.append(
          "  %s-%d:%n    title: Do it%n    instruction: Do it.%n    phase: repair%n"
              .formatted(code, family));
      text.append(
          "    risk: change\n    reversible: Undo it.\n    verify: It works.\n    source: The handbook, page 1\n");
    }
    text.append("warnings:\n  owner-%d: Ask {owner}.%n".formatted(family));
    text.append("reasons:\n");
    for (String code : List.of("running", "state-unknown")) {
      text.append("  %s-%d:%n    text: Not now.%n    gather: false%n".formatted(code, family));
    }
    text.append(
        "checks:\n  whole-%d:%n    title: It is whole%n    fact: device%d.broken%n    source: The handbook, page 1%n"
            .formatted(family, family % KINDS));
    return text.toString();
  }
}
