package exodx.workbench;

import exodx.cases.CaseFileReader;
import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases of a rules folder while somebody works on it: a file that stays as it is, is not read
 * again.
 */
public final class CaseCache {
  private Map<KnowledgeFile, Read> files = Map.of();

  /**
   * A case and how it is written.
   *
   * @param ruleCase the case
   * @param key equal as long as the case is written in the same words in the same file
   */
  public record Shelved(RuleCase ruleCase, Key key) {}

  /** Tells cases apart, whatever line they stand on. */
  public record Key(String file, String text) {}

  private record Read(Vocabulary vocabulary, List<Shelved> cases) {}

  /**
   * Reads the cases as they are now.
   *
   * @param now the files beside the rules; those without cases are left out
   * @throws ProblemsException when a file is broken
   */
  public List<Shelved> read(Vocabulary vocabulary, List<KnowledgeFile> now) {
    Map<KnowledgeFile, Read> read = new HashMap<>();
    List<Shelved> cases = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (KnowledgeFile file : now) {
      if (!file.path().endsWith(CaseFiles.SUFFIX)) {
        continue;
      }
      try {
        Read last = files.get(file);
        Read one =
            last != null && last.vocabulary().equals(vocabulary)
                ? last
                : new Read(vocabulary, shelved(vocabulary, file));
        read.put(file, one);
        cases.addAll(one.cases());
      } catch (ProblemsException e) {
        problems.addAll(e.problems());
      }
    }
    files = read;
    if (!problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, problems);
    }
    return cases;
  }

  private static List<Shelved> shelved(Vocabulary vocabulary, KnowledgeFile file) {
    List<RuleCase> cases = CaseFileReader.read(vocabulary, file.source());
    List<String> lines = file.text().lines().toList();
    List<Shelved> shelved = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      int from = cases.get(i).line() - 1;
      int to = i + 1 < cases.size() ? cases.get(i + 1).line() - 1 : lines.size();
      String text = String.join("\n", lines.subList(from, Math.max(from, to)));
      shelved.add(new Shelved(cases.get(i), new Key(file.path(), text)));
    }
    return shelved;
  }
}
