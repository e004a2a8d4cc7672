package exodx.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.cases.Answered;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.NameKind;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.Use;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.report.ProgramFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of entry of a family, as its template says. In a template {@code "{name}"} stands for a
 * text in quotes where it needs them, and {@code {name}} for the text itself; a line with a text
 * that was not given is left out.
 *
 * @param header what adding it does
 * @param names what it gives a name to
 * @param options what is asked, by option
 * @param optional what can be told besides, by option
 * @param repeated options that can be given several times
 * @param choices the answers that there are to an option
 * @param kinds what an option has to name, or has to be
 * @param usual what an empty answer stands for, by option
 * @param rules the rules
 * @param section the section of the words; empty when it has none
 * @param words the words
 * @param paste the paste of its case, where none is given
 */
public record NewEntry(
    String header,
    List<NameKind> names,
    Map<String, String> options,
    Map<String, String> optional,
    List<String> repeated,
    Map<String, List<String>> choices,
    Map<String, String> kinds,
    Map<String, String> usual,
    String rules,
    String section,
    String words,
    String paste) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\"\\{([a-z-]+)}\"|\\{([a-z-]+)}");
  private static final Pattern FIRST_RULE = Pattern.compile("(?m)^(//.*\\R)*rule ");
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"(.*)\"$");

  /** Returns the template of a kind. */
  public static NewEntry of(String kind) {
    try {
      return new YAMLMapper()
          .readValue(ProgramFile.text("/exodx/entry/" + kind + ".yaml"), NewEntry.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // the template is part of the program
    }
  }

  /**
   * Checks that a name is free.
   *
   * @throws ProblemsException when it is taken, or does not suit
   */
  public void check(List<Use> uses, String name) {
    if (ofFact() && !name.matches("[a-z]\\w*\\.[a-z]\\w*")) {
      throw ProblemsException.input(
          "new-name", "\"" + name + "\" cannot be a fact", "write it like lamp.fuseBlown");
    }
    String last = ofFact() ? name.substring(name.indexOf('.') + 1) : name;
    names.forEach(kind -> Rename.free(uses, kind, last, name, "change-bulb"));
  }

  private boolean ofFact() {
    return names.contains(NameKind.FIELD);
  }

  /** Returns what a name tells besides: of a fact its key, field and type. */
  public Map<String, String> parts(String name) {
    int dot = name.indexOf('.');
    return ofFact()
        ? Map.of(
            "key",
            name.substring(0, dot),
            "field",
            name.substring(dot + 1),
            "declared",
            name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1, dot))
        : Map.of("name", name);
  }

  /** Returns the rule file that it belongs into: that of its type, else one of the family. */
  public String place(RulesFolder rules, String own, Map<String, String> given) {
    return rules.withSuffix(".drl").stream()
        .filter(file -> ofFact() && declared(file.text(), given) >= 0)
        .map(KnowledgeFile::path)
        .findFirst()
        .orElse(own);
  }

  private static int declared(String text, Map<String, String> given) {
    return text.indexOf("@facts(\"" + given.get("key") + "\")");
  }

  /**
   * Returns a rule file with the rules behind the others; a field stands behind those of its type,
   * a new type before the rules.
   *
   * @throws ProblemsException when a new type has no words
   */
  public String rules(String text, Map<String, String> given) {
    String entry = newRules(given);
    String start = text.isEmpty() ? "package knowledge;\n" : text;
    int declared = ofFact() ? declared(start, given) : -1;
    Matcher rule = FIRST_RULE.matcher(start);
    if (declared >= 0) {
      String field = entry.substring(entry.indexOf("\n  " + given.get("field") + " :") + 1);
      int end = start.indexOf("\nend", declared) + 1;
      return with(start, end, field.substring(0, field.lastIndexOf("end")));
    }
    if (ofFact() && given.getOrDefault("about", "").isEmpty()) {
      throw ProblemsException.input(
          "no-answer",
          "nothing is declared as \"" + given.get("key") + "\" yet",
          "say with --about what it is");
    }
    return ofFact() && rule.find() ? with(start, rule.start(), entry + "\n") : behind(start, entry);
  }

  /** Returns the names of the rules. */
  public List<String> ruleNames(Map<String, String> given) {
    return RULE.matcher(newRules(given)).results().map(found -> found.group(1)).toList();
  }

  private String newRules(Map<String, String> given) {
    return filled(rules, given, t -> "\"" + t.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
  }

  /** Returns a file of words with those of the entry at the end of their section. */
  public String words(String text, Map<String, String> given) {
    YamlEdit edit = new YamlEdit(text);
    edit.addTo(section, filled(words, given, NewEntry::scalar).indent(2));
    return edit.result();
  }

  /** Returns the paste that shows a message: something stands for each part that changes. */
  public String paste(Map<String, String> given) {
    return filled(paste, given, text -> text)
        .strip()
        .replaceAll("\\{\\w+:guid}", "3f2504e0-4f89-41d3-9a0c-0305e82c3301")
        .replaceAll("\\{\\w+:number}", "12")
        .replaceAll("\\{\\w+:\\w+}", "Contoso");
  }

  /** Returns the beginning of a case: its name, and what is known. */
  public static String caseOf(String name, String facts, String paste) {
    return ("- name: " + scalar(name) + "\n")
        + (facts.isEmpty() ? "" : "  facts:\n" + facts.stripIndent().strip().indent(4))
        + (paste.isEmpty() ? "" : "  paste: |-\n" + paste.stripIndent().strip().indent(4));
  }

  /** Returns a case file with a case behind the others, which expects what follows now. */
  public String cases(String text, String begun, Outcome outcome, Map<String, String> given) {
    Answered got = Answered.of(outcome);
    List<String> fires = new ArrayList<>(ruleNames(given));
    fires.retainAll(outcome.proof().stream().map(node -> node.rule().id()).toList());
    String checks = got.checks().toString().replace('=', ':').replaceAll("[\\[\\]]", "");
    return behind(
        text,
        begun
            + ("  expect:\n    status: " + got.status() + "\n")
            + ("    diagnoses: " + YamlEdit.flow(got.diagnoses()) + "\n")
            + ("    steps: " + YamlEdit.flow(got.steps()) + "\n")
            + (section.equals("checks") ? "    checks: " + checks.replace(":", ": ") + "\n" : "")
            + (fires.isEmpty() ? "" : "    fires: " + YamlEdit.flow(fires) + "\n"));
  }

  private static String behind(String text, String entry) {
    return text.isEmpty() ? entry : with(text.stripTrailing() + "\n", -1, "\n" + entry);
  }

  /** Returns a text with an entry at a place, or at its end, with the line ends it has. */
  private static String with(String text, int place, String entry) {
    int at = place < 0 ? text.length() : place;
    String all = text.substring(0, at) + entry + text.substring(at);
    return text.contains("\r\n") ? all.replaceAll("\r?\n", "\r\n") : all;
  }

  private static String filled(
      String template, Map<String, String> given, UnaryOperator<String> quoted) {
    StringBuilder filled = new StringBuilder();
    for (String line : template.lines().toList()) {
      Matcher found = PLACEHOLDER.matcher(line);
      boolean all =
          found.results().allMatch(one -> !text(given, one.group(1), one.group(2)).isEmpty());
      if (all) {
        String said =
            found.replaceAll(
                one -> {
                  String text = text(given, one.group(1), one.group(2));
                  return Matcher.quoteReplacement(
                      one.group(1) == null ? text : quoted.apply(text.replaceAll("\\s+", " ")));
                });
        filled.append(said).append('\n');
      }
    }
    return filled.toString();
  }

  private static String text(Map<String, String> given, String quoted, String plain) {
    return given.getOrDefault(quoted == null ? plain : quoted, "");
  }

  /** Returns a text of a YAML file, in quotes where it could be read as something else. */
  private static String scalar(String text) {
    boolean plain = text.matches("[A-Za-z][\\w ,.;()/'-]*") && text.contains(" ");
    return plain ? text : YamlEdit.scalar(text);
  }

  /** Returns files with others in place of those of the same path, and behind them. */
  public static List<KnowledgeFile> with(List<KnowledgeFile> files, Map<String, String> changed) {
    List<KnowledgeFile> all = new ArrayList<>(files);
    all.removeIf(file -> changed.containsKey(file.path()));
    changed.forEach((path, text) -> all.add(new KnowledgeFile(path, text)));
    return all;
  }
}
