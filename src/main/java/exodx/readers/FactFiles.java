package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.FactFileReader;
import exodx.facts.Node;
import exodx.facts.NodeReader;
import exodx.facts.Vocabulary;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a fact file from everything else, and reads it.
 *
 * <p>The name decides where it can. Otherwise the content does, and in doubt it is a paste: people
 * paste whatever their screen shows, answers in JSON included, and messages are found in those too.
 * Only what clearly was meant as a fact file is held to its form.
 */
final class FactFiles {
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
  private @Nullable Node json;

  private FactFiles(Vocabulary vocabulary, SourceText source) {
    this.vocabulary = vocabulary;
    this.source = source;
  }

  /** True when the text is read as JSON or YAML before anything else, as far as one can see. */
  static boolean isLikely(SourceText source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    String start = source.text().stripLeading();
    return start.startsWith("{")
        || start.startsWith("[")
        || name.endsWith(".yaml")
        || name.endsWith(".yml");
  }

  /**
   * Reads a fact file; nothing when the text is none.
   *
   * @throws ProblemsException when it is a fact file with something wrong in it
   */
  static Optional<List<CaseFacts>> read(Vocabulary vocabulary, SourceText source) {
    return new FactFiles(vocabulary, source).read();
  }

  private Optional<List<CaseFacts>> read() {
    String name = source.name().toLowerCase(Locale.ROOT);
    String start = source.text().stripLeading();
    if (name.endsWith(".json")) {
      return holdsOtherObjects(start) ? Optional.empty() : Optional.of(factFile(NodeReader.JSON));
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return Optional.of(factFile(NodeReader.YAML));
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return bracketed(start);
    }
    if (!beginsAsYaml()) {
      return Optional.empty();
    }
    // "On-premises:" is nearly a key, but also what people write above an object.
    boolean heading = !beginsWithKey() && CaseReader.holdsObjects(vocabulary, source);
    return heading ? Optional.empty() : Optional.of(factFile(NodeReader.YAML));
  }

  /** Exports have the same ending as fact files, but hold objects of other programs. */
  private boolean holdsOtherObjects(String start) {
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    Node root;
    try {
      root = json();
    } catch (ProblemsException e) {
      return false;
    }
    return JsonBlocks.isGathered(root)
        || (!namesFacts(root) && CaseReader.holdsObjects(vocabulary, source));
  }

  private List<CaseFacts> factFile(NodeReader format) {
    Node root = format == NodeReader.JSON ? json() : format.read(source);
    return FactFileReader.readAll(vocabulary, source, root);
  }

  private Node json() {
    Node read = json;
    if (read == null) {
      read = NodeReader.JSON.read(source);
      json = read;
    }
    return read;
  }

  private Optional<List<CaseFacts>> bracketed(String start) {
    Node root;
    try {
      root = NodeReader.JSON.read(source);
    } catch (ProblemsException e) {
      if (isYamlInBraces(start)) {
        return Optional.of(factFile(NodeReader.YAML));
      }
      if (isBrokenFactFile(start)) {
        throw e;
      }
      return Optional.empty();
    }
    return namesFacts(root) && !JsonBlocks.isGathered(root)
        ? Optional.of(FactFileReader.readAll(vocabulary, source, root))
        : Optional.empty();
  }

  /** True for an object with a key of the vocabulary, for a list of such, and for no key at all. */
  private boolean namesFacts(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().isEmpty()
          || mapping.entries().stream().anyMatch(entry -> isKey(entry.name()))
          || (mapping.entries().size() == 1
              && mapping.entries().get(0).name().equals("cases")
              && namesFacts(mapping.entries().get(0).value()));
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
    Matcher matcher = firstLine();
    if (!matcher.matches()) {
      return false;
    }
    String key = matcher.group("key");
    // "Holder: ..." is prose, though nearly a key; "holder:" with nothing behind is a typing error.
    return vocabulary.byKey(key).isPresent()
        || (key.equals("cases") && matcher.group("value").isBlank())
        || (isKey(key) && NO_PROSE.matcher(matcher.group("value").strip()).matches());
  }

  private boolean beginsWithKey() {
    Matcher matcher = firstLine();
    return matcher.matches() && vocabulary.byKey(matcher.group("key")).isPresent();
  }

  private Matcher firstLine() {
    String line =
        source
            .text()
            .lines()
            .filter(one -> !one.isBlank() && !one.matches("\\s*#.*|---\\s*|%YAML.*"))
            .findFirst()
            .orElse("");
    return YAML_LINE.matcher(line.stripTrailing());
  }

  /** True for a key of the vocabulary, and for one with a typing error. */
  private boolean isKey(String word) {
    List<String> keys = vocabulary.keys();
    return keys.contains(word)
        || DidYouMean.nearest(word, keys)
            .filter(key -> Math.abs(key.length() - word.length()) <= 2)
            .isPresent();
  }
}
