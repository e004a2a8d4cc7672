package exodx.cases;

import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.Layers;
import exodx.knowledge.RulesPlace;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The case files that travel with the rules: everything in a rules folder that ends in {@code
 * .cases.yaml}.
 *
 * @param files sorted by path
 */
public record CaseFiles(List<KnowledgeFile> files) {
  /** How files with cases end. */
  public static final String SUFFIX = ".cases.yaml";

  private static final int MAX_BYTES = 4_000_000;

  public CaseFiles {
    files = List.copyOf(files);
  }

  /**
   * Reads those of a rules folder.
   *
   * @throws ProblemsException when it cannot be read
   */
  public static CaseFiles below(Path folder) {
    Path place = RulesPlace.of(folder);
    if (!Files.isDirectory(place)) {
      throw broken(folder + " is not a folder");
    }
    return new CaseFiles(Layers.of(place).join(CaseFiles::in, KnowledgeFile::path));
  }

  private static List<KnowledgeFile> in(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(SUFFIX) && Files.isRegularFile(path))
          .sorted()
          .map(path -> file(folder, path))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw broken(folder + " cannot be read: " + e.getMessage());
    }
  }

  /** Reads the copies that travel inside of the program. */
  public static CaseFiles embedded() {
    return below(RulesPlace.program());
  }

  /**
   * Reads another file that stands beside rules; empty when there is none.
   *
   * @param folder the rules folder; empty for the copy inside of the program
   * @param name path inside of the folder
   * @throws ProblemsException when it cannot be read
   */
  public static Optional<KnowledgeFile> other(Optional<Path> folder, String name) {
    return other(folder.map(RulesPlace::of).orElseGet(RulesPlace::program), name);
  }

  private static Optional<KnowledgeFile> other(Path folder, String name) {
    return Optional.of(folder.resolve(name))
        .filter(Files::isRegularFile)
        .map(path -> file(folder, path));
  }

  private static KnowledgeFile file(Path folder, Path path) {
    String inside = folder.relativize(path).toString().replace('\\', '/');
    String name = new KnowledgeFile(inside, "").name();
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw broken(name + " is larger than 4 MB");
      }
      return new KnowledgeFile(inside, SourceText.utf8(name, Files.readAllBytes(path)).text());
    } catch (IOException e) {
      throw broken(name + " cannot be read");
    }
  }

  /** Returns those among the files beside rules. */
  public static CaseFiles among(List<KnowledgeFile> beside) {
    return new CaseFiles(beside.stream().filter(file -> file.path().endsWith(SUFFIX)).toList());
  }

  /** What a file holds. */
  private record Cases(List<RuleCase> all) {}

  /**
   * Reads all cases; a file that stays as it is, is not read again for the same vocabulary.
   *
   * @throws ProblemsException with what is wrong with each file
   */
  public List<RuleCase> read(Vocabulary vocabulary) {
    List<RuleCase> cases = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (KnowledgeFile file : files) {
      try {
        cases.addAll(file.once(Cases.class, vocabulary, one -> cases(vocabulary, one)).all());
      } catch (ProblemsException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, problems);
    }
    return cases;
  }

  private static Cases cases(Vocabulary vocabulary, KnowledgeFile file) {
    return new Cases(CaseFileReader.read(vocabulary, file.source()));
  }

  /** Returns the names of the families: the folders that hold case files. */
  public List<String> families() {
    return files.stream().map(file -> family(file.path())).distinct().sorted().toList();
  }

  /** Returns the files of one family. */
  public CaseFiles of(String family) {
    return new CaseFiles(
        files.stream().filter(file -> family(file.path()).equals(family)).toList());
  }

  /** The folder of a file; a file that stands in none is a family of its own. */
  private static String family(String path) {
    int slash = path.indexOf('/');
    return path.substring(0, slash < 0 ? path.length() - SUFFIX.length() : slash);
  }

  private static ProblemsException broken(String message) {
    return ProblemsException.knowledge(Problem.error("case-file", null, message, null));
  }
}
