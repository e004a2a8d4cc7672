package exodx.gather;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.outcome.Gathering;
import exodx.outcome.Gathering.Reading;
import exodx.outcome.Gathering.Section;
import exodx.problem.SourceText;
import exodx.report.GatherScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the readings of a gathering as its script does, against a simulated organisation, and saves
 * the same files. What the script does in PowerShell stands in gather.ps1; this follows it.
 */
final class Administrator {
  private final Organisation organisation;
  private final Map<String, String> known = new HashMap<>();

  Administrator(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Runs every section, and returns the saved files in their order. */
  List<SourceText> run(Gathering gathering) {
    List<SourceText> files = new ArrayList<>();
    for (Section section : gathering.sections()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("exodxGather", 1);
      document.put("case", gathering.caseName());
      document.put("rules", "1.0.0");
      document.put("powershell", "5.1.20348.2849");
      document.put(
          "answers", section.readings().stream().map(one -> answer(section.shell(), one)).toList());
      files.add(
          new SourceText(
              "exodx-" + GatherScript.fileName(section.shell()) + ".json", json(document)));
    }
    return files;
  }

  private Map<String, Object> answer(String shell, Reading reading) {
    Map<String, Object> answer = new LinkedHashMap<>();
    String command = reading.command();
    String unknown = null;
    for (String need : reading.needs().keySet()) {
      String value = known.get(need);
      if (value == null) {
        unknown = need;
      } else if (!reading.needs().get(need).isEmpty()) {
        command = command.replace("$Known['" + need + "']", "'" + value.replace("'", "''") + "'");
      }
    }
    answer.put("command", command);
    answer.put("shell", shell);
    answer.put("facts", reading.facts());
    answer.put("at", "2026-11-23T12:00:00.0000000Z");
    if (unknown != null) {
      answer.put("notReadableBecause", unknown + " is not known");
      return answer;
    }
    try {
      List<Map<String, Object>> found = organisation.run(shell, filled(command));
      answer.put("complete", true);
      List<Map<String, Object>> output = new ArrayList<>();
      for (Map<String, Object> object : found) {
        output.add(shown(object, reading.properties(), command));
      }
      answer.put("output", output);
      if (found.size() == 1) {
        reading
            .finds()
            .forEach((path, property) -> known.put(path, "" + found.get(0).get(property)));
      }
    } catch (Organisation.Refusal e) {
      answer.put("notReadableBecause", e.getMessage());
    }
    return answer;
  }

  /** What really runs; what an earlier reading found does not stand in the saved command. */
  private String filled(String command) {
    String filled = command;
    for (Map.Entry<String, String> one : known.entrySet()) {
      filled = filled.replace("$Known['" + one.getKey() + "']", "'" + one.getValue() + "'");
    }
    return filled;
  }

  private static Map<String, Object> shown(
      Map<String, Object> object, List<String> properties, String command) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (String wanted : properties) {
      String regex = "(?i)" + wanted.replace("*", ".*");
      boolean there = false;
      for (Map.Entry<String, Object> property : object.entrySet()) {
        if (property.getKey().matches(regex)) {
          shown.put(property.getKey(), property.getValue());
          there = true;
        }
      }
      if (!there && command.matches("(?s).*(?<!\\w)\\Q" + wanted + "\\E(?!\\w).*")) {
        shown.put(wanted, null);
      }
    }
    return shown;
  }

  private static String json(Map<String, Object> document) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
