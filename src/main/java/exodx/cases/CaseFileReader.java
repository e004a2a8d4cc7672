package exodx.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactFileReader;
import exodx.facts.Node;
import exodx.facts.NodeReader;
import exodx.facts.ShapeWords;
import exodx.facts.Vocabulary;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code .cases.yaml} file: a list of cases, each with {@code name}, {@code facts} and/or
 * {@code paste}, and {@code expect}; {@code also} lists other texts that must lead to the same.
 */
public final class CaseFileReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Vocabulary vocabulary;
  private final SourceText source;

  private CaseFileReader(Vocabulary vocabulary, SourceText source) {
    this.vocabulary = vocabulary;
    this.source = source;
  }

  /**
   * Reads all cases of a file.
   *
   * @throws ProblemsException when a case is not what it should be
   */
  public static List<RuleCase> read(Vocabulary vocabulary, SourceText source) {
    CaseFileReader reader = new CaseFileReader(vocabulary, source);
    Node root = NodeReader.YAML.read(source);
    if (!(root instanceof Node.Sequence list)) {
      throw reader.broken(root, "a case file is a list of cases");
    }
    JsonNode tree = reader.tree();
    List<RuleCase> cases = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      cases.addAll(reader.ruleCases(list.items().get(i), tree.get(i)));
    }
    return cases;
  }

  private JsonNode tree() {
    try {
      return YAML.readTree(source.text());
    } catch (JsonProcessingException e) {
      throw ProblemsException.knowledge(
          Problem.error("case-file", source.name(), ShapeWords.of(e), null));
    }
  }

  /** A case, and the same for each other text that must lead to the same answer. */
  private List<RuleCase> ruleCases(Node node, JsonNode tree) {
    RuleCase first = ruleCase(node, tree);
    List<RuleCase> cases = new ArrayList<>(List.of(first));
    tree.path("also")
        .forEach(
            text -> {
              String name = first.name() + ", in other words: " + beginning(text.asText());
              cases.add(
                  new RuleCase(
                      first.file(),
                      first.line(),
                      name,
                      facts(name, node, text.asText()),
                      first.expected()));
            });
    return cases;
  }

  private static String beginning(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() <= 40 ? line : line.substring(0, 40) + "...";
  }

  private RuleCase ruleCase(Node node, JsonNode tree) {
    try {
      RuleCase.Expected expected = YAML.treeToValue(tree.path("expect"), RuleCase.Expected.class);
      if (!tree.hasNonNull("name")
          || expected == null
          || expected.steps() == null
          || expected.diagnoses() == null
          || expected.status() == null) {
        throw broken(
            node, "a case has name, facts or paste, and expect with status, diagnoses and steps");
      }
      String name = tree.get("name").asText();
      String paste = tree.hasNonNull("paste") ? tree.get("paste").asText() : null;
      return new RuleCase(source.name(), node.line(), name, facts(name, node, paste), expected);
    } catch (JsonProcessingException e) {
      throw broken(node, ShapeWords.of(e));
    }
  }

  private CaseFacts facts(String name, Node node, @Nullable String paste) {
    CaseFacts facts =
        node.value("facts")
            .map(given -> FactFileReader.read(vocabulary, source, given))
            .orElseGet(() -> CaseFacts.of(source.name(), source, vocabulary, List.of()));
    if (paste != null) {
      facts = facts.with(vocabulary.pasted(new Fact.Value(paste, 0)).orElseThrow());
    }
    return new CaseFacts(name, source, facts.facts(), facts.notes(), facts.disputed());
  }

  private ProblemsException broken(Node node, String message) {
    return ProblemsException.knowledge(
        Problem.at("case-file", source, node.line(), node.column(), message, null));
  }
}
