package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Reloader;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.Style;
import exodx.report.TextReport;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words that lack a key, or have one twice or of another type, are refused before any case: what is
 * not refused answers every case.
 */
class BrokenWordsTest {
  private static final String WORDS = "lamp/lamp.advice.yaml";
  private static final Map<String, String> OTHER_VALUES =
      new TreeMap<>(
          Map.of(
              "a list", "[one, two]",
              "a number", "7",
              "null", "~",
              "nothing", "",
              "a map", "{one: two}",
              "a list of null", "[~]"));

  @TempDir Path parent;
  private final Reloader reloader = new Reloader();

  @Test
  void areRefusedOrAnswerEveryCase() {
    LampFolder lamp = rich();
    assertThat(fault(RulesFolder.read(lamp.folder()), lamp)).isEqualTo("answers");
    List<String> faults = new ArrayList<>();
    int refused = 0;
    for (Map.Entry<String, String> one : changes(lamp.read(WORDS)).entrySet()) {
      lamp.write(WORDS, one.getValue());
      String fault = fault(RulesFolder.read(lamp.folder()), lamp);
      refused += fault.equals("refused") ? 1 : 0;
      if (!fault.equals("answers") && !fault.equals("refused")) {
        faults.add(one.getKey() + ": " + fault);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(refused).isGreaterThan(200);
  }

  private LampFolder rich() {
    return LampFolder.below(parent)
        .replace(
            WORDS,
            "    source: The handbook, page 2 [community]\n",
            """
                known:
                  - of: Lamp
                    when: {bulb: Dark}
                    item: ["{serial}"]
                    text: "The lamp is {all}."
                    otherwise: The number of the lamp is not known.
                source: The handbook, page 2 [community]
            """)
        .replace(
            WORDS,
            "    verify: The lamp shines.\n    source: The handbook, page 4 [community]\n",
            """
                ways:
                  - when: {lamp.bulb: Missing}
                    shell: Lamp shell
                    command: Add-Bulb -Lamp {lamp.serial}
                recheck:
                  - command: Get-Bulb -Lamp {lamp.serial}
                    same: {Serial: lamp.serial}
                after: [change-fuse]
                verify: The lamp shines.
                source: The handbook, page 4 [community]
            """)
        .replace(
            WORDS,
            "steps:\n",
            """
            readings:
              read-bulb:
                shell: Lamp shell
                command: Get-Bulb -Lamp {lamp.serial}
                facts: [lamp.bulb]
            terms:
              lamp: What shines.
            options:
              lamp: lamp.serial
            labels:
              lamp: the lamp
            steps:
            """);
  }

  /** Returns the text with one key left out, doubled, or with another value, by what was done. */
  private static Map<String, String> changes(String text) {
    List<String> lines = text.lines().toList();
    Map<String, String> changes = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && indent(lines.get(end)) > keyIndent(line)) {
        end++;
      }
      String where = "line " + (i + 1) + ", " + line.strip() + " ";
      String item = line.strip().startsWith("- ") ? " ".repeat(indent(line)) + "-" : null;
      List<String> gone = item == null ? List.of() : List.of(item);
      changes.put(where + "left out", changed(lines, i, end, gone));
      List<String> twice = new ArrayList<>(lines.subList(i, end));
      twice.addAll(lines.subList(i, end).stream().map(l -> l.replaceFirst("- ", "  ")).toList());
      changes.put(where + "doubled", changed(lines, i, end, twice));
      for (Map.Entry<String, String> other : OTHER_VALUES.entrySet()) {
        String with = line.substring(0, colon + 1) + " " + other.getValue();
        changes.put(where + other.getKey(), changed(lines, i, end, List.of(with.stripTrailing())));
      }
    }
    return changes;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static int keyIndent(String line) {
    return indent(line) + (line.strip().startsWith("- ") ? 2 : 0);
  }

  private static String changed(List<String> lines, int from, int to, List<String> by) {
    List<String> all = new ArrayList<>(lines.subList(0, from));
    all.addAll(by);
    all.addAll(lines.subList(to, lines.size()));
    return String.join("\n", all) + "\n";
  }

  /** Returns what becomes of the cases: "refused", "answers", or what went wrong. */
  private String fault(RulesFolder folder, LampFolder lamp) {
    try {
      RulesCheck.refuse(folder);
      KnowledgeBase knowledge = reloader.load(folder);
      Diagnostician diagnostician = new Diagnostician(knowledge, RuleCase.DAY);
      for (RuleCase one : CaseFiles.below(lamp.folder()).read(knowledge.vocabulary())) {
        new TextReport(Style.PLAIN, TextReport.WIDTH, true)
            .write(diagnostician.diagnose(one.facts()), new PrintWriter(Writer.nullWriter()));
      }
      return "answers";
    } catch (ProblemsException e) {
      return e.problems().stream().allMatch(BrokenWordsTest::isPlaced) ? "refused" : e.toString();
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static boolean isPlaced(Problem problem) {
    return problem.file() != null && problem.line() > 0 && !problem.code().equals("internal");
  }
}
