package exodx.knowledge.ast;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.Node;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition or a consequence as a tree. It is read when somebody asks for the tree: most files
 * are known to be sound, and nobody asks.
 *
 * @param <N> what it is
 */
public final class Code<N extends Node> {
  /** Characters that code may have. The longest that was ever needed has 500. */
  public static final int LONGEST = 4000;

  /** Brackets that may stand in one another. Reading takes twice as long with each one more. */
  public static final int DEEPEST = 6;

  private final String text;
  private final int offset;
  private final Function<String, N> parser;
  private final BiFunction<String, N, Places> finder;
  private volatile @Nullable Read<N> read;

  private record Read<N>(Optional<N> tree, Places places) {}

  /**
   * Takes code that is not read yet.
   *
   * @param text as it stands in the file
   * @param offset where it begins in the file
   * @param finder finds the parts of the tree in the text
   */
  Code(String text, int offset, Function<String, N> parser, BiFunction<String, N, Places> finder) {
    this.text = text;
    this.offset = offset;
    this.parser = parser;
    this.finder = finder;
  }

  /** Returns the code as it stands in the file. */
  public String text() {
    return text;
  }

  /** Returns where it begins in the file. */
  public int offset() {
    return offset;
  }

  /** Empty when it cannot be read, or is too long or too deep to be read in a short time. */
  public Optional<N> tree() {
    return read().tree();
  }

  /** Returns where the parts of the tree stand in the text. */
  public Places places() {
    return read().places();
  }

  /** Returns where a part of the tree begins in the file. */
  public int offset(Node part) {
    return offset + places().of(part);
  }

  private Read<N> read() {
    Read<N> now = read;
    if (now == null) {
      now = parsed();
      read = now;
    }
    return now;
  }

  private Read<N> parsed() {
    if (text.length() <= LONGEST && Scan.tooDeep(text, DEEPEST) < 0) {
      try {
        N tree = parser.apply(text);
        return new Read<>(Optional.of(tree), finder.apply(text, tree));
      } catch (ParseProblemException | IllegalArgumentException e) {
        // told where the tree is looked for
      }
    }
    return new Read<>(Optional.empty(), Places.NONE);
  }
}
