package exodx.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.cases.Answered;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.lint.Use;
import exodx.outcome.Outcome;
import exodx.report.ProgramFile;
import java.util.ArrayList;
import java.util.List;
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
 * @param rules the rules
 * @param section the section of the words; empty when it has none
 * @param words the words
 * @param paste the paste of its case, where none is given
 */
public record NewEntry(
    String header,
    List<Use.Kind> names,
    Map<String, String> options,
    Map<String, String> optional,
    List<String> repeated,
    String rules,
    String section,
    String words,
    String paste) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\"\\{([a-z-]+)}\"|\\{([a-z-]+)}");
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
   * @throws exodx.problem.ProblemsException when it is taken, or does not suit
   */
  public void check(List<Use> uses, String name) {
    names.forEach(kind -> Rename.free(uses, kind, name, name, "change-bulb"));
  }

  /** Returns a rule file with the rules behind the others. */
  public String rules(String text, Map<String, String> given) {
    return behind(text.isEmpty() ? "package knowledge;\n" : text, newRules(given));
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
            + ("    fires: " + YamlEdit.flow(fires) + "\n"));
  }

  private static String behind(String text, String entry) {
    String all = text.isEmpty() ? entry : text.stripTrailing() + "\n\n" + entry;
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
