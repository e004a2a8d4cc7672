package exodx.knowledge;

import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One file of a rules folder. Its text is decoded when somebody asks for it: a start that finds the
 * knowledge in the cache only compares bytes.
 */
public final class KnowledgeFile implements Comparable<KnowledgeFile> {
  private static final String PREFIX = "rules/";

  private final String path;
  private final byte[] bytes;
  private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();
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
  public byte[] bytes() {
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
      decoded = SourceText.utf8(name(), bytes).text();
      text = decoded;
    }
    return decoded;
  }

  /**
   * Returns what is made of this file, and makes it only once: somebody who works on a folder has
   * it read again and again, and most files stay as they are. Two threads may both make it; one of
   * the two is kept.
   *
   * @param kind what is made; a file has one of each kind
   * @param make makes it of nothing but this file, and of what else is made of it
   */
  public <T> T once(Class<T> kind, Function<KnowledgeFile, T> make) {
    Object known = made.get(kind); // no computeIfAbsent: what is made may ask for another kind
    if (known == null) {
      T one = make.apply(this);
      known = Objects.requireNonNullElse(made.putIfAbsent(kind, one), one);
    }
    return kind.cast(known);
  }

  /** What was made of this file and of something else. */
  private record MadeWith(Object other, Object made) {}

  /**
   * Returns what is made of this file and of something else, and makes it anew only when that is
   * another than the last time.
   *
   * @param kind what is made; a file has one of each kind
   * @param other what else it is made of, told from others by its equality
   * @param make makes it of nothing but the two
   */
  public <T> T once(Class<T> kind, Object other, Function<KnowledgeFile, T> make) {
    if (made.get(kind) instanceof MadeWith last && last.other().equals(other)) {
      return kind.cast(last.made());
    }
    T now = make.apply(this);
    made.put(kind, new MadeWith(other, now));
    return now;
  }

  /** Returns files, each as the equal one among older files where there is one. */
  public static List<KnowledgeFile> keeping(List<KnowledgeFile> files, List<KnowledgeFile> older) {
    Map<KnowledgeFile, KnowledgeFile> known = new HashMap<>();
    older.forEach(file -> known.put(file, file));
    return files.stream().map(file -> known.getOrDefault(file, file)).toList();
  }

  /** Returns the file as a text that problems can point into. */
  public SourceText source() {
    return new SourceText(name(), text());
  }

  /** Returns how problems and uses name the file. */
  public String name() {
    return PREFIX + path;
  }

  /** Returns the path of a file inside the folder, which may be given by its name. */
  public static String path(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
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
