package exodx.knowledge;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One file of a rules folder. Its text is decoded when somebody asks for it: a start that finds the
 * knowledge in the cache only compares bytes.
 */
public final class KnowledgeFile implements Comparable<KnowledgeFile> {
  private final String path;
  private final byte[] bytes;
  private @Nullable String text;

  /**
   * Makes a file of a text.
   *
   * @param path path inside the folder, with forward slashes
   * @param text its text
   */
  public KnowledgeFile(String path, String text) {
    this(path, text.getBytes(StandardCharsets.UTF_8));
    this.text = text;
  }

  /**
   * Makes a file of its bytes, which are not copied.
   *
   * @param path path inside the folder, with forward slashes
   * @param bytes its content, which has to be UTF-8
   */
  KnowledgeFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  public String path() {
    return path;
  }

  /** Returns the content itself, not a copy. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * Returns the text.
   *
   * @throws ProblemsException when the content is not UTF-8
   */
  public String text() {
    String decoded = text;
    if (decoded == null) {
      try {
        decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        throw ProblemsException.knowledge(
            Problem.error("rules-unreadable", null, path + " cannot be read as UTF-8", null));
      }
      text = decoded;
    }
    return decoded;
  }

  /** Returns the file as a text that problems can point into. */
  public SourceText source() {
    return new SourceText("rules/" + path, text());
  }

  @Override
  public int compareTo(KnowledgeFile other) {
    return path.compareTo(other.path);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnowledgeFile file
        && path.equals(file.path)
        && java.util.Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
