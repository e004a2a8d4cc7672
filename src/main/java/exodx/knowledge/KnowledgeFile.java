package exodx.knowledge;

import exodx.problem.SourceText;

/**
 * One file of a rules folder.
 *
 * @param path path inside the folder, with forward slashes
 * @param text its text
 */
public record KnowledgeFile(String path, String text) implements Comparable<KnowledgeFile> {

  /** Returns the file as a text that problems can point into. */
  public SourceText source() {
    return new SourceText("rules/" + path, text);
  }

  @Override
  public int compareTo(KnowledgeFile other) {
    return path.compareTo(other.path);
  }
}
