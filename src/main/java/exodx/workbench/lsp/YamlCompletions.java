package exodx.workbench.lsp;

import exodx.cases.CaseFiles;
import exodx.facts.Vocabulary;
import exodx.knowledge.NameKind;
import exodx.knowledge.lint.Shape;
import exodx.knowledge.lint.Shapes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
      case "shell" -> all.defined(NameKind.SHELL);
      case "source" -> all.defined(NameKind.REFERENCE);
      case "after", "steps", "withheld" -> all.defined(NameKind.STEP);
      case "never" -> {
        all.defined(NameKind.STEP);
        all.defined(NameKind.WARNING);
      }
      case "diagnoses" -> all.defined(NameKind.DIAGNOSIS);
      case "checks" -> all.defined(NameKind.CHECK);
      case "warnings", "onlyWarnings" -> all.defined(NameKind.WARNING);
      case "fires", "silent" -> all.defined(NameKind.RULE);
      case "fact", "missing", "first" -> all.paths();
      case "status" -> all.add(Shapes.STATUS, CompletionItemKind.EnumMember);
      default -> {
        if (cases) {
          all.fields(key);
        } else {
          words(key);
        }
      }
    }
  }

  /** Returns what an entry of a section of the words may hold. */
  private static Optional<Shape.Keyed> entry(String section) {
    Shape entry =
        Shapes.WORDS.keys().get(section) instanceof Shape.Mapped mapped ? mapped.values() : null;
    Shape whole = entry instanceof Shape.Either either ? either.whole() : entry;
    return whole instanceof Shape.Keyed keyed ? Optional.of(keyed) : Optional.empty();
  }

  /** Offers the words that a key can have as its value, in whichever section it stands. */
  private void words(String key) {
    for (String section : Shapes.WORDS.keys().keySet()) {
      Shape shape = entry(section).map(keyed -> keyed.keys().get(key)).orElse(null);
      if (shape != null) {
        all.add(words(shape), CompletionItemKind.EnumMember);
        return;
      }
    }
  }

  private static Collection<String> words(Shape shape) {
    if (shape instanceof Shape.Words words && words.words() != null) {
      return words.words();
    }
    return shape instanceof Shape.Flag ? List.of("true", "false") : List.of();
  }

  private void adviceKeys(String before, int indent, String parent) {
    if (indent == 0) {
      all.add(Shapes.WORDS.keys().keySet(), CompletionItemKind.Property);
    } else if (indent >= 4) {
      entry(section(before))
          .ifPresent(keyed -> all.add(keyed.keys().keySet(), CompletionItemKind.Property));
    } else if (parent.equals("shells")) {
      all.defined(NameKind.SHELL);
    }
  }

  private void caseKeys(String parent) {
    Vocabulary vocabulary = state.vocabulary();
    switch (parent) {
      case "" ->
          all.add(
              ((Shape.Keyed) Shapes.cases(null, null, List.of()).item()).keys().keySet(),
              CompletionItemKind.Property);
      case "expect" ->
          all.add(
              Shapes.expect(null, null, List.of()).keys().keySet(), CompletionItemKind.Property);
      case "facts" -> {
        if (vocabulary != null) {
          all.add(vocabulary.keys(), CompletionItemKind.Property);
        }
      }
      case "steps" -> all.defined(NameKind.STEP);
      case "diagnoses" -> all.defined(NameKind.DIAGNOSIS);
      default -> all.fields(parent);
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
