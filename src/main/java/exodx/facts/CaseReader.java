package exodx.facts;

import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a fact file from a pasted text, and reads either into facts.
 *
 * <p>The name decides where it can. Otherwise the content does, and in doubt it is a paste: people
 * paste whatever their screen shows, answers in JSON included, and messages are found in those too.
 * Only what clearly was meant as a fact file is held to its form.
 */
public final class CaseReader {
  /** A brace and the first key behind it, also in wrong quotes and without a closing one. */
  private static final Pattern FIRST_KEY =
      Pattern.compile(
          "\\A[\\s\\[]*\\{\\s*(?<quote>[\"'\u201c\u201d]?)(?<key>[^\"'\u201c\u201d:\\s]*)");

  /** {@code key:} at the start of a line, and what follows. */
  private static final Pattern YAML_LINE =
      Pattern.compile("[\"']?(?<key>[\\p{L}_][\\p{L}\\p{N}_-]*)[\"']?\\s*:(?<value>\\s.*|)");

  /** What can follow a key in YAML and is no ordinary text. */
  private static final Pattern NO_PROSE = Pattern.compile("(?:[\\[{|>&*#~].*|null)?");

  private final Vocabulary vocabulary;
  private final SourceText source;

  private CaseReader(Vocabulary vocabulary, SourceText source) {
    this.vocabulary = vocabulary;
    this.source = source;
  }

  /**
   * Reads a case.
   *
   * @throws ProblemsException when it is a fact file with something wrong in it
   */
  public static CaseFacts read(Vocabulary vocabulary, SourceText source) {
    return new CaseReader(vocabulary, source).read();
  }

  private CaseFacts read() {
    String name = source.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return factFile(NodeReader.JSON);
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return factFile(NodeReader.YAML);
    }
    String start = source.text().stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return bracketed(start);
    }
    return beginsAsYaml() ? factFile(NodeReader.YAML) : paste();
  }

  private CaseFacts factFile(NodeReader format) {
    return FactFileReader.read(vocabulary, source, format.read(source));
  }

  private CaseFacts bracketed(String start) {
    Node root;
    try {
      root = NodeReader.JSON.read(source);
    } catch (ProblemsException e) {
      if (isYamlInBraces(start)) {
        return factFile(NodeReader.YAML);
      }
      if (isBrokenFactFile(start)) {
        throw e;
      }
      return paste();
    }
    return namesFacts(root) ? FactFileReader.read(vocabulary, source, root) : paste();
  }

  /** True for an object with a key of the vocabulary, for a list of such, and for no key at all. */
  private boolean namesFacts(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().isEmpty()
          || mapping.entries().stream().anyMatch(entry -> isKey(entry.name()));
    }
    return node instanceof Node.Sequence list
        && list.items().stream().anyMatch(item -> namesFacts(item));
  }

  private boolean isYamlInBraces(String start) {
    Matcher first = FIRST_KEY.matcher(start);
    return first.find() && first.group("quote").matches("'?") && isKey(first.group("key"));
  }

  private boolean isBrokenFactFile(String start) {
    Matcher first = FIRST_KEY.matcher(start);
    if (!first.find()) {
      return false;
    }
    boolean cut = first.end() == start.length();
    return cut
        || isKey(first.group("key"))
        || vocabulary.keys().stream().anyMatch(key -> start.contains("\"" + key + "\""));
  }

  private boolean beginsAsYaml() {
    String line =
        source
            .text()
            .lines()
            .filter(one -> !one.isBlank() && !one.matches("\\s*#.*|---\\s*|%YAML.*"))
            .findFirst()
            .orElse("");
    Matcher matcher = YAML_LINE.matcher(line.stripTrailing());
    if (!matcher.matches()) {
      return false;
    }
    String key = matcher.group("key");
    // "Holder: ..." is prose, though nearly a key; "holder:" with nothing behind is a typing error.
    return vocabulary.byKey(key).isPresent()
        || (isKey(key) && NO_PROSE.matcher(matcher.group("value").strip()).matches());
  }

  /** True for a key of the vocabulary, and for one with a typing error. */
  private boolean isKey(String word) {
    return DidYouMean.nearest(word, vocabulary.keys())
        .filter(key -> Math.abs(key.length() - word.length()) <= 2)
        .isPresent();
  }

  private CaseFacts paste() {
    for (FactType type : vocabulary.types()) {
      for (FactField field : type.fields()) {
        if (field.recognise()) {
          Fact.Value value = new Fact.Value(source.text(), 1);
          Fact fact = new Fact(type, 0, Map.of(field.name(), value));
          return CaseFacts.of(source.name(), source, vocabulary, List.of(fact));
        }
      }
    }
    throw ProblemsException.input(
        Problem.error(
            "not-a-fact-file",
            source.name(),
            "this is no fact file, and the rules look for no messages in a text",
            "write a fact file with one of: " + String.join(", ", vocabulary.keys())));
  }
}
