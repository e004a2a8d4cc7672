package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeFileTest {
  /** More kinds than a small map has places, so that some of them meet in one. */
  private static final List<Class<?>> KINDS =
      List.of(
          String.class,
          Integer.class,
          Long.class,
          Short.class,
          Byte.class,
          Double.class,
          Float.class,
          Character.class,
          Boolean.class,
          BigDecimal.class,
          BigInteger.class,
          Runnable.class,
          Iterable.class,
          Comparable.class,
          Number.class,
          Object.class,
          Thread.class,
          Record.class,
          Enum.class,
          CharSequence.class);

  @Test
  void whatIsMadeOfAFileMayNeedWhatElseIsMadeOfIt() {
    KnowledgeFile file = new KnowledgeFile("a.drl", "package knowledge;\n");
    assertThat(made(file, 0)).isEqualTo(KINDS.size());
    assertThat(file.once(Counted.class, any -> new Counted(0)).depth()).isEqualTo(KINDS.size());
  }

  private record Counted(int depth) {}

  /**
   * Makes an array of every kind inside of the one before it, and the innermost one counts them.
   */
  private static int made(KnowledgeFile file, int depth) {
    if (depth == KINDS.size()) {
      return file.once(Counted.class, any -> new Counted(depth)).depth();
    }
    int[] inner = {0};
    Object array = Array.newInstance(KINDS.get(depth), 0);
    ask(file, array.getClass(), array, () -> inner[0] = made(file, depth + 1));
    return inner[0];
  }

  private static <T> void ask(KnowledgeFile file, Class<T> kind, Object made, Runnable inside) {
    file.once(
        kind,
        any -> {
          inside.run();
          return kind.cast(made);
        });
  }
}
