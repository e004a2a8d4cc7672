package exodx.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits for files of a folder to be saved, and until they have been saved to their end. */
public final class FolderWatch {
  /** How often a folder has to look the same: editors and copies write a file in several goes. */
  static final int QUIET = 5;

  private final Path folder;
  private final BooleanSupplier pause;
  private FolderState last;

  /**
   * Begins to watch.
   *
   * @param pause waits before each look; false ends the watch
   */
  public FolderWatch(Path folder, BooleanSupplier pause) {
    this.folder = folder;
    this.pause = pause;
    this.last = FolderState.of(folder);
  }

  /** Waits, and returns the paths that were saved; empty when the watch has ended. */
  public List<String> next() {
    FolderState seen = last;
    int quiet = 0;
    while (pause.getAsBoolean()) {
      FolderState now = FolderState.of(folder);
      quiet = now.equals(seen) ? quiet + 1 : 0;
      seen = now;
      List<String> changed = now.changed(last);
      if (quiet >= QUIET && !changed.isEmpty()) {
        last = now;
        return changed;
      }
    }
    return List.of();
  }
}
