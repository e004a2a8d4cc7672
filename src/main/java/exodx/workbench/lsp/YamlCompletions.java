package exodx.workbench.lsp;

import exodx.cases.CaseFiles;
import exodx.facts.Vocabulary;
import exodx.knowledge.lint.Use;
import exodx.knowledge.lint.YamlKeys;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItemKind;

/** What can stand at a place of words and cases. */
final class YamlCompletions {
  private static final Pattern VALUE = Pattern.compile("^ *(?:- +)?([\\w-]+): *(?:\\[|\\{)?[^:]*$");
  private static final Pattern KEY = Pattern.compile("^( *)(?:- +)?[\\w-]*$");

  private final State state;
  private final Completions all;

  YamlCompletions(State state, Completions all) {
    this.state = state;
    this.all = all;
  }

  void at(String path, String before, String line) {
    Matcher value = VALUE.matcher(line);
    Matcher key = KEY.matcher(line);
    boolean cases = path.endsWith(CaseFiles.SUFFIX);
    if (key.matches()) {
      String parent = parent(before, key.group(1).length());
      if (cases) {
        caseKeys(parent);
      } else {
        adviceKeys(before, key.group(1).length(), parent);
      }
    } else if (value.find()) {
      value(value.group(1), cases);
    }
  }

  private void value(String key, boolean cases) {
    switch (key) {
      case "shell" -> all.defined(Use.Kind.SHELL);
      case "after", "steps", "withheld" -> all.defined(Use.Kind.STEP);
      case "never" -> {
        all.defined(Use.Kind.STEP);
        all.defined(Use.Kind.WARNING);
      }
      case "diagnoses" -> all.defined(Use.Kind.DIAGNOSIS);
      case "checks" -> all.defined(Use.Kind.CHECK);
      case "warnings", "onlyWarnings" -> all.defined(Use.Kind.WARNING);
      case "fires", "silent" -> all.defined(Use.Kind.RULE);
      case "fact", "missing", "first" -> all.paths();
      case "status" ->
          all.add(
              List.of("DIAGNOSED", "NEEDS_FACTS", "OUT_OF_SCOPE", "NOT_RECOGNISED"),
              CompletionItemKind.EnumMember);
      default -> {
        if (cases) {
          all.fieldsOf(key);
        } else {
          all.add(YamlKeys.words(key), CompletionItemKind.EnumMember);
        }
      }
    }
  }

  private void adviceKeys(String before, int indent, String parent) {
    if (indent == 0) {
      all.add(Completions.sections(), CompletionItemKind.Property);
    } else if (indent >= 4) {
      all.add(YamlKeys.of(section(before)), CompletionItemKind.Property);
    } else if (parent.equals("shells")) {
      all.defined(Use.Kind.SHELL);
    }
  }

  private void caseKeys(String parent) {
    Vocabulary vocabulary = state.vocabulary();
    switch (parent) {
      case "" -> all.add(YamlKeys.OF_CASES, CompletionItemKind.Property);
      case "expect" -> all.add(YamlKeys.OF_EXPECT, CompletionItemKind.Property);
      case "facts" -> {
        if (vocabulary != null) {
          all.add(vocabulary.keys(), CompletionItemKind.Property);
        }
      }
      case "steps" -> all.defined(Use.Kind.STEP);
      case "diagnoses" -> all.defined(Use.Kind.DIAGNOSIS);
      default -> all.fieldsOf(parent);
    }
  }

  /** The key that the place stands under: the last one that is less indented. */
  private static String parent(String before, int indent) {
    String[] lines = before.split("\n", -1);
    for (int i = lines.length - 2; i >= 0; i--) {
      Matcher key = Pattern.compile("^( *)([\\w-]+): *$").matcher(lines[i]);
      if (key.matches() && key.group(1).length() < indent) {
        return key.group(2);
      }
    }
    return "";
  }

  private static String section(String before) {
    Matcher key = Pattern.compile("(?m)^([a-z]+): *$").matcher(before);
    String last = "";
    while (key.find()) {
      last = key.group(1);
    }
    return last;
  }
}
