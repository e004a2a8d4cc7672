package exodx.knowledge.ast;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of code stand in its text. The parser of conditions keeps no places, so its names
 * and values, which come in the order of the text, are laid beside the words of the text.
 */
public final class Places {
  static final Places NONE = new Places("");

  /** Words between names and values. */
  private static final Set<String> OPERATORS =
      Set.of("in", "not", "matches", "contains", "excludes", "memberOf", "str", "soundslike");

  private final String text;
  private final IdentityHashMap<Node, Integer> starts = new IdentityHashMap<>();
  private boolean whole = true;
  private int at;

  private Places(String text) {
    this.text = text;
  }

  /** Finds the parts of a block, which knows its places itself. */
  static Places of(String text, BlockStmt block) {
    Places places = new Places(text);
    block.walk(
        node -> node.getRange().ifPresent(r -> places.starts.put(node, places.index(r.begin))));
    return places;
  }

  /** Finds the parts of a condition. */
  static Places of(String text, DrlxExpression condition) {
    Places places = new Places(text);
    if (condition.getBind() != null) {
      places.word(condition.getBind().getIdentifier());
      places.sign(':');
    }
    places.find(condition.getExpr());
    while (places.at < text.length()
        && (")]".indexOf(text.charAt(places.at)) >= 0 || places.blank())) {
      places.at++;
    }
    places.whole &= places.at == text.length();
    return places;
  }

  /** Returns where a part begins, the beginning of all when that is not known. */
  int of(Node part) {
    return Math.max(0, starts.getOrDefault(part, 0));
  }

  /** True when all of the text belongs to the tree: the parser stops where it cannot go on. */
  public boolean isWhole() {
    return whole;
  }

  private int find(Node part) {
    String word = word(part);
    int start = word == null ? -1 : word(word);
    for (Node child : children(part)) {
      int first = find(child);
      start = start < 0 ? first : start;
    }
    starts.put(part, start);
    return start;
  }

  private static List<Node> children(Node part) {
    if (part instanceof PointFreeExpr words) {
      List<Node> children = new ArrayList<>();
      children.add(words.getLeft());
      if (words.getArg1() != null) {
        children.add(words.getArg1());
      }
      children.addAll(words.getRight());
      return children;
    }
    return part.getChildNodes();
  }

  private static @Nullable String word(Node part) {
    if (part instanceof SimpleName name) {
      return name.getIdentifier();
    }
    if (part instanceof LiteralStringValueExpr literal) {
      return literal.getValue();
    }
    if (part instanceof BooleanLiteralExpr literal) {
      return String.valueOf(literal.getValue());
    }
    return part instanceof NullLiteralExpr ? "null" : part instanceof ThisExpr ? "this" : null;
  }

  /** Finds the next word or quoted text, and remembers when there is something else before it. */
  private int word(String wanted) {
    while (at < text.length()) {
      int from = at;
      int end = Scan.skip(text, from);
      String found = text.substring(from, end);
      at = end;
      boolean quoted = "\"'".indexOf(found.charAt(0)) >= 0;
      if (quoted
          ? found.substring(1, Math.max(1, found.length() - 1)).equals(wanted)
          : found.equals(wanted)) {
        return from;
      }
      boolean wordy = quoted || Character.isJavaIdentifierPart(found.charAt(0));
      // A number with a point is several words.
      if (wordy && !OPERATORS.contains(found) && !wanted.startsWith(found)) {
        whole = false;
      } else if (wanted.length() > found.length() && text.startsWith(wanted, from)) {
        at = from + wanted.length();
        return from;
      }
    }
    whole = false;
    return -1;
  }

  private void sign(char sign) {
    while (at < text.length() && text.charAt(at) != sign && blank()) {
      at++;
    }
    at++;
  }

  private boolean blank() {
    return Character.isWhitespace(text.charAt(at));
  }

  private int index(Position position) {
    int line = 0;
    for (int i = 1; i < position.line; i++) {
      int next = text.indexOf('\n', line);
      line = next < 0 ? text.length() : next + 1;
    }
    return Math.min(text.length(), line + position.column - 1);
  }
}
