package exodx.batch;

import exodx.facts.CaseFacts;
import exodx.facts.FactFileReader;
import exodx.facts.InputReader;
import exodx.facts.Node;
import exodx.facts.NodeReader;
import exodx.facts.Vocabulary;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Reads one line as a case. The key {@code case} may name it; all others are facts. */
final class CaseLine {
  private static final String CUT =
      "write the whole case in one line; a file that is one case needs no --lines";

  private final Vocabulary vocabulary;

  CaseLine(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a line.
   *
   * @param name the name of the case where the line does not say
   * @throws ProblemsException when it is no case; lines and columns are those of the line alone
   */
  CaseFacts read(byte[] bytes, int from, int to, String name) {
    SourceText text = InputReader.read(name, new ByteArrayInputStream(bytes, from, to - from));
    Node root = NodeReader.JSON.read(text, CUT);
    if (!(root instanceof Node.Mapping mapping) || vocabulary.byKey(FieldTable.NAME).isPresent()) {
      return FactFileReader.read(vocabulary, text, root);
    }
    String called = text.name();
    for (Node.Entry entry : mapping.entries()) {
      if (entry.name().equals(FieldTable.NAME)) {
        called = called(text, entry.value());
      }
    }
    List<Node.Entry> facts =
        mapping.entries().stream().filter(one -> !one.name().equals(FieldTable.NAME)).toList();
    if (facts.isEmpty()) {
      throw ProblemsException.input(
          Problem.at("no-facts", text, 1, 1, "this case holds no facts at all", null));
    }
    SourceText named = new SourceText(called, text.text());
    return FactFileReader.read(
        vocabulary, named, new Node.Mapping(facts, mapping.line(), mapping.column()));
  }

  private static String called(SourceText text, Node value) {
    if (value instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text();
    }
    throw ProblemsException.input(
        Problem.at(
            "wrong-value",
            text,
            value.line(),
            value.column(),
            "\"case\" cannot be " + value.kind(),
            "write the name of the case in quotes"));
  }
}
