package exodx.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the files of a rules folder looked like at one moment. Looking again and again works on
 * every disk, also on those of other machines and of containers, where file events do not arrive.
 *
 * @param files size and time of change by path inside the folder
 */
public record FolderState(Map<String, String> files) {

  /** Looks at a folder; one that cannot be read just now is empty. */
  public static FolderState of(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(path -> path.getFileName().toString().matches("[^.#].*\\.(drl|yaml|yml|md)"))
          .forEach(path -> files.put(inside(folder, path), state(path)));
    } catch (IOException | UncheckedIOException e) {
      return new FolderState(files); // a file went away meanwhile: the next look tells
    }
    return new FolderState(files);
  }

  private static String inside(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private static String state(Path path) {
    try {
      return Files.size(path) + " " + Files.getLastModifiedTime(path);
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the paths that were added, removed or changed since. */
  public List<String> changed(FolderState since) {
    List<String> changed = new ArrayList<>();
    files.forEach(
        (path, state) -> {
          if (!state.equals(since.files().get(path))) {
            changed.add(path);
          }
        });
    since.files().keySet().stream().filter(path -> !files.containsKey(path)).forEach(changed::add);
    return changed;
  }
}
