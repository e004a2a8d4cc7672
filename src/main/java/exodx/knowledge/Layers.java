package exodx.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules that lie over other rules. A folder with a file {@code layers.yaml} holds only what is its
 * own; that file names what it lies over, and which files of it the folder's own take the place of.
 */
public final class Layers {
  /** The file that names what a folder lies over. */
  public static final String FILE = "layers.yaml";

  private static final String PROGRAM = "program";
  private static final int DEEPEST = 10;

  /** The lowest first. */
  private final List<Layer> layers = new ArrayList<>();

  private Layers() {}

  /**
   * One folder of rules.
   *
   * @param replaces the paths in it that take the place of files below it
   */
  private record Layer(Path place, Set<String> replaces) {
    boolean has(String path) {
      return Files.isRegularFile(place.resolve(path));
    }

    boolean mayReplace(String path) {
      return path.equals(RulesFolder.CHANGELOG) || replaces.contains(path);
    }
  }

  /** The file as it is written. */
  record Written(@Nullable List<String> over, @Nullable List<String> replaces) {}

  /**
   * Returns the layers of a folder.
   *
   * @throws ProblemsException when the file that names them is not sound
   */
  public static Layers of(Path folder) {
    Layers layers = new Layers();
    layers.add(folder, 0);
    return layers;
  }

  /** Returns the folder of the uppermost layer that has a file, if one has it. */
  public Optional<Path> holding(String path) {
    return layers.stream().filter(one -> one.has(path)).map(Layer::place).reduce((a, b) -> b);
  }

  private void add(Path folder, int depth) {
    Path file = folder.resolve(FILE);
    Set<String> replaces = Set.of();
    if (Files.isRegularFile(file)) {
      if (depth == DEEPEST) {
        throw broken(file, "these layers lie over each other in a circle");
      }
      Written written = read(file);
      for (String below : Objects.requireNonNullElse(written.over(), List.<String>of())) {
        add(place(folder, file, below), depth + 1);
      }
      replaces = new TreeSet<>(Objects.requireNonNullElse(written.replaces(), List.of()));
      replacesOnlyWhatIsThere(new Layer(folder, replaces), file);
    }
    if (layers.stream().noneMatch(one -> one.place().equals(folder))) { // two may lie over the same
      layers.add(new Layer(folder, replaces));
    }
  }

  /** A name that is wrong would let nothing be replaced, without a word. */
  private void replacesOnlyWhatIsThere(Layer upper, Path file) {
    List<String> wrong =
        upper.replaces().stream()
            .filter(path -> !upper.has(path) || layers.stream().noneMatch(one -> one.has(path)))
            .toList();
    if (!wrong.isEmpty()) {
      throw broken(
          file,
          "under \"replaces\" stand files that are not here and below: "
              + String.join(", ", wrong));
    }
  }

  private static Path place(Path folder, Path file, String named) {
    if (named.equals(PROGRAM)) {
      return RulesPlace.program();
    }
    Path place = RulesPlace.of(folder.resolve(named).normalize());
    if (!Files.isDirectory(place)) {
      throw broken(file, "\"" + named + "\" is neither a folder nor a zip file of rules");
    }
    return place;
  }

  private static Written read(Path file) {
    try {
      SourceText text = SourceText.utf8(file.toString(), Files.readAllBytes(file));
      Written written = new YAMLMapper().readValue(text.text(), Written.class);
      return written == null ? new Written(null, null) : written;
    } catch (JsonProcessingException e) {
      throw broken(file, "this is not a list under \"over\" and one under \"replaces\"");
    } catch (IOException e) {
      throw broken(file, "it cannot be read: " + e.getMessage());
    }
  }

  /**
   * Joins what the layers hold.
   *
   * @param read returns what one folder holds
   * @param path returns the path of a thing inside of its folder
   * @throws ProblemsException when two layers hold the same path and the upper one does not say
   *     that it takes the place of the lower
   */
  public <T> List<T> join(Function<Path, List<T>> read, Function<T, String> path) {
    TreeMap<String, T> all = new TreeMap<>();
    for (Layer layer : layers) {
      for (T one : read.apply(layer.place())) {
        String name = path.apply(one);
        if (all.put(name, one) != null && !layer.mayReplace(name)) {
          throw ProblemsException.knowledge(
              Problem.error(
                  "layer-conflict",
                  layer.place().resolve(name).toString(),
                  "a layer below has a file of the same name",
                  "name yours otherwise, or list " + name + " under \"replaces\" in " + FILE));
        }
      }
    }
    return List.copyOf(all.values());
  }

  /** The last word of a message that stands in the file is what is wrong. */
  private static ProblemsException broken(Path file, String message) {
    String hint = "see \"Rules over rules\" in the docs";
    List<Problem> problems = new ArrayList<>();
    try {
      SourceText text = SourceText.utf8(file.toString(), Files.readAllBytes(file));
      for (String word : List.of(message.split("[\\s,\"]+", -1))) {
        int at = word.length() < 4 ? -1 : text.text().indexOf(word);
        if (at >= 0) {
          problems.add(
              Problem.at(
                  "layers", text, at, message, DidYouMean.hint(word, List.of(PROGRAM), hint)));
        }
      }
    } catch (IOException | ProblemsException e) {
      problems.clear(); // the message is about that
    }
    return ProblemsException.knowledge(
        problems.isEmpty()
            ? Problem.error("layers", file.toString(), message, hint)
            : problems.get(0));
  }
}
