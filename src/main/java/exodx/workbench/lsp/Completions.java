package exodx.workbench.lsp;

import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import exodx.knowledge.Annotations;
import exodx.knowledge.NameKind;
import exodx.knowledge.lint.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/** What can stand at a place, from the text before it. */
final class Completions {
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(diagnosis|step|warning|passed|failed|unknown|withhold|clear)\\(\\s*\"[^\"]*$");
  private static final Pattern REASON = Pattern.compile("\\bwithhold\\([^,]*,\\s*\"[^\"]*$");
  private static final Pattern CODE =
      Pattern.compile(
          "\\b([A-Z]\\w*)\\([^)]*\\b(code|step|reason|by)\\s*(?:==|in\\s*\\()[^)]*\"[^\"]*$");
  private static final Pattern WORD = Pattern.compile("\\b([A-Z]\\w*)\\.\\w*$");
  private static final Pattern VALUE =
      Pattern.compile("\\b([A-Z]\\w*)\\((?:[^()]|\\([^()]*\\))*?\\b(\\w+)\\s*==\\s*\\w*$");
  private static final Pattern INSIDE =
      Pattern.compile("\\b([A-Z]\\w*)\\((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*$");

  private final State state;
  private final List<CompletionItem> items = new ArrayList<>();

  Completions(State state) {
    this.state = state;
  }

  /**
   * Returns what fits.
   *
   * @param before the text up to the place
   */
  List<CompletionItem> at(String path, String before) {
    String line = before.substring(before.lastIndexOf('\n') + 1);
    if (Pattern.compile("\\{[\\w.]*$").matcher(line).find() && inText(path, line)) {
      paths();
    } else if (path.endsWith(".drl")) {
      rules(before, line);
    } else {
      new YamlCompletions(state, this).at(path, before, line);
    }
    return items;
  }

  /** In braces of a text stands a fact; in those of YAML's own lists a key. */
  private static boolean inText(String path, String line) {
    return path.endsWith(".drl")
        ? line.chars().filter(c -> c == '"').count() % 2 == 1
        : !line.matches(".*:\\s*\\{[\\w.]*$");
  }

  private void rules(String before, String line) {
    Matcher verb = VERB.matcher(line);
    Matcher code = CODE.matcher(line);
    Matcher word = WORD.matcher(line);
    Matcher value = VALUE.matcher(line);
    Matcher inside = INSIDE.matcher(line);
    if (line.matches(".*@source\\(\"([^\"]*; )?[^\"; ]*$")) {
      defined(NameKind.REFERENCE);
    } else if (line.matches(".*@in\\(\"[^\"]*$")) {
      defined(NameKind.SHELL);
    } else if (line.matches(".*@\\w*$")) {
      boolean declared = before.lastIndexOf("\ndeclare") > before.lastIndexOf("\nrule");
      add(declared ? Annotations.OF_FIELDS : Annotations.OF_RULES, CompletionItemKind.Property);
    } else if (REASON.matcher(line).find()) {
      defined(NameKind.REASON);
    } else if (verb.find()) {
      NameKind.ofVerb(verb.group(1)).ifPresent(this::defined);
    } else if (code.find()) {
      NameKind.ofField(code.group(1), code.group(2)).ifPresent(this::defined);
    } else if (word.find() && words(word.group(1))) {
      return;
    } else if (value.find()) {
      values(value.group(1), value.group(2));
    } else if (inside.find()) {
      fields(inside.group(1));
    } else if (before.lastIndexOf("\nwhen") > before.lastIndexOf("\nend")) {
      defined(NameKind.TYPE);
      add(
          List.of(
              "Diagnosis",
              "Step",
              "Check",
              "Withheld",
              "Clearance",
              "Warning",
              "RecognisedMessage",
              "not",
              "exists"),
          CompletionItemKind.Class);
    }
  }

  private boolean words(String type) {
    if (type.equals("Status")) {
      add(List.of("PASSED", "FAILED", "UNKNOWN"), CompletionItemKind.EnumMember);
      return true;
    }
    List<String> words = declared(NameKind.WORD, type);
    add(words, CompletionItemKind.EnumMember);
    return !words.isEmpty();
  }

  private void values(String type, String field) {
    state.type(type).flatMap(known -> known.field(field)).ifPresent(this::values);
  }

  private void values(FactField field) {
    if (field.type() == FactField.Type.TRUTH) {
      add(List.of("true", "false", "null"), CompletionItemKind.Value);
    } else if (!field.words().isEmpty()) {
      String owner = enumOf(field.words().get(0));
      add(field.words().stream().map(word -> owner + word).toList(), CompletionItemKind.EnumMember);
    }
  }

  private String enumOf(String word) {
    return state.uses().stream()
        .filter(use -> use.kind() == NameKind.WORD && use.defines())
        .map(Use::name)
        .filter(name -> name.endsWith("." + word))
        .map(name -> name.substring(0, name.length() - word.length()))
        .findFirst()
        .orElse("");
  }

  /** Offers the fields of a type, named by itself or by its key in fact files. */
  void fields(String type) {
    FactType known = state.type(type).orElse(null);
    if (known != null) {
      known.fields().forEach(field -> add(field.name(), field.doc(), CompletionItemKind.Field));
      return;
    }
    List<String> names =
        switch (type) {
          case "Diagnosis", "Step", "Warning" -> List.of("code");
          case "Check" -> List.of("code", "status");
          case "Withheld" -> List.of("step", "reason");
          case "Clearance" -> List.of("step");
          case "RecognisedMessage" -> List.of("by", "cutOff");
          default -> declared(NameKind.FIELD, type);
        };
    add(names, CompletionItemKind.Field);
  }

  /** Returns the names of a kind that are declared inside of something, without its name. */
  private List<String> declared(NameKind kind, String owner) {
    return state.uses().stream()
        .filter(use -> use.kind() == kind && use.defines())
        .map(Use::name)
        .filter(name -> name.startsWith(owner + "."))
        .map(name -> name.substring(owner.length() + 1))
        .toList();
  }

  /** Offers every path of a fact. */
  void paths() {
    Vocabulary vocabulary = state.vocabulary();
    if (vocabulary != null) {
      for (FactType type : vocabulary.types()) {
        type.fields()
            .forEach(
                field ->
                    add(type.key() + "." + field.name(), field.doc(), CompletionItemKind.Field));
      }
    }
  }

  /** Offers every name of a kind that is declared. */
  void defined(NameKind kind) {
    state.uses().stream()
        .filter(use -> use.kind() == kind && use.defines())
        .forEach(
            use -> add(use.name(), Hovers.of(state, use).orElse(""), CompletionItemKind.Reference));
  }

  /** Offers words. */
  void add(Collection<String> words, CompletionItemKind kind) {
    words.forEach(word -> add(word, "", kind));
  }

  private void add(String word, String doc, CompletionItemKind kind) {
    CompletionItem item = new CompletionItem(word);
    item.setKind(kind);
    if (!doc.isEmpty()) {
      item.setDocumentation(doc);
    }
    items.add(item);
  }
}
