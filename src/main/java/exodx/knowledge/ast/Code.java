package exodx.knowledge.ast;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.Node;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A condition or a consequence as a tree.
 *
 * @param text as it stands in the file
 * @param offset where it begins in the file
 * @param tree empty when it cannot be read, or is too long or too deep to be read in a short time
 * @param places where the parts of the tree stand in the text
 * @param <N> what it is
 */
public record Code<N extends Node>(String text, int offset, Optional<N> tree, Places places) {
  /** Characters that code may have. The longest that was ever needed has 500. */
  public static final int LONGEST = 4000;

  /** Brackets that may stand in one another. Reading takes twice as long with each one more. */
  public static final int DEEPEST = 6;

  /** Parses code. */
  static <N extends Node> Code<N> of(
      String text, int offset, Function<String, N> parser, BiFunction<String, N, Places> places) {
    if (text.length() <= LONGEST && Scan.tooDeep(text, DEEPEST) < 0) {
      try {
        N tree = parser.apply(text);
        return new Code<>(text, offset, Optional.of(tree), places.apply(text, tree));
      } catch (ParseProblemException | IllegalArgumentException e) {
        // told where the tree is looked for
      }
    }
    return new Code<>(text, offset, Optional.empty(), Places.NONE);
  }

  /** Returns where a part of the tree begins in the file. */
  public int offset(Node part) {
    return offset + places.of(part);
  }
}
