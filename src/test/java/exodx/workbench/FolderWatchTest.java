package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is being saved is looked at once, when all of it is there. Time is counted in looks. */
class FolderWatchTest {
  @TempDir Path folder;
  private final Deque<String> pieces = new ArrayDeque<>();
  private int looks;

  /** Writes the next piece of the file every so many looks; the watch ends long after the last. */
  private boolean look(int every) {
    looks++;
    if (looks % every == 0 && !pieces.isEmpty()) {
      append(pieces.remove());
    }
    return looks < 200;
  }

  private void append(String piece) {
    try {
      Files.writeString(
          folder.resolve("a.drl"), piece, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> textsSeen(int every) throws IOException {
    pieces.addAll(Collections.nCopies(10, "rule\n"));
    FolderWatch watch = new FolderWatch(folder, () -> look(every));
    List<String> seen = new ArrayList<>();
    while (!watch.next().isEmpty()) {
      seen.add(Files.readString(folder.resolve("a.drl")));
    }
    return seen;
  }

  @Test
  void waitsForAFileThatIsWrittenInPieces() throws IOException {
    for (int every = 1; every <= FolderWatch.QUIET; every++) {
      Files.deleteIfExists(folder.resolve("a.drl"));
      looks = 0;
      assertThat(textsSeen(every))
          .as("a piece every %d looks", every)
          .containsExactly("rule\n".repeat(10));
    }
  }

  @Test
  void tellsAFileThatIsSavedAtOnceAfterFewLooks() throws IOException {
    pieces.add("rule\n");
    FolderWatch watch = new FolderWatch(folder, () -> look(1));
    assertThat(watch.next()).containsExactly("a.drl");
    assertThat(looks).isLessThanOrEqualTo(FolderWatch.QUIET + 2);
  }
}
