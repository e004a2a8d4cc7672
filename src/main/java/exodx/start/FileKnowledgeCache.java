package exodx.start;

import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.knowledge.CompiledRules;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.MessageStore;
import exodx.knowledge.PreparedKnowledge;
import exodx.knowledge.RuleClassLoader;
import exodx.knowledge.RuleInfo;
import exodx.knowledge.RulesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Keeps prepared knowledge in two files, because compiling takes seconds and loading does not: a
 * jar with the classes, and a description with all else, the content of the rules folder included.
 * Knowledge is found only for a folder with the very same bytes.
 *
 * <p>The files are code that will run, so they are used only when they are ours and whole. Whatever
 * goes wrong with the cache only means that the rules are compiled again.
 */
public final class FileKnowledgeCache implements KnowledgeCache {
  private final OwnFolder folder;
  private final PartsOfRules parts;
  private final String program;
  private final Optional<Path> onClassPath;

  /** The folder that was named last, since the same is asked for again and again. */
  private volatile @Nullable Named named;

  private record Named(RulesFolder rules, String key) {}

  /**
   * Uses a folder, which is made when needed.
   *
   * @param program anything that changes when the program changes, so that old code is never mixed
   *     with new
   * @param onClassPath the jar of rule classes that this process was started with, if it was
   */
  public FileKnowledgeCache(Path folder, String program, Optional<Path> onClassPath) {
    this.folder = new OwnFolder(folder);
    this.parts = new PartsOfRules(this.folder, program);
    this.program = program;
    this.onClassPath = onClassPath;
  }

  /** Prepared knowledge without its classes: see {@link PreparedKnowledge}. */
  record Description(
      String hash,
      String version,
      Vocabulary vocabulary,
      Map<String, RuleInfo> rules,
      Catalogue catalogue,
      MessageStore messages,
      List<String> unasked,
      List<String> silent,
      List<String> models) {

    static Description of(PreparedKnowledge knowledge) {
      return new Description(
          knowledge.hash(),
          knowledge.version(),
          knowledge.vocabulary(),
          knowledge.rules(),
          knowledge.catalogue(),
          knowledge.messages(),
          knowledge.unasked(),
          knowledge.silent(),
          knowledge.models());
    }

    PreparedKnowledge with(ClassLoader loader) {
      return new PreparedKnowledge(
          hash, version, vocabulary, rules, catalogue, messages, unasked, silent, models, loader);
    }
  }

  @Override
  public Optional<PreparedKnowledge> find(RulesFolder rules) {
    try {
      String key = key(rules);
      byte[] kept = folder.read(description(key)).orElse(new byte[0]);
      return Summed.isWhole(kept) ? Optional.ofNullable(read(rules, kept, key)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(RulesFolder rules, PreparedKnowledge knowledge, CompiledRules compiled) {
    try {
      String key = key(rules);
      RuleJar jar = RuleJar.of(compiled);
      // The description comes last: where there is one, its jar is there too.
      folder.write(jar(key), jar.bytes());
      folder.write(description(key), description(rules, knowledge, jar));
    } catch (IOException | RuntimeException e) {
      // The rules are compiled again the next time.
    }
  }

  @Override
  public Map<String, byte[]> types(String declarations) {
    return parts.types(declarations);
  }

  @Override
  public void keepTypes(String declarations, Map<String, byte[]> types) {
    parts.keepTypes(declarations, types);
  }

  @Override
  public Set<String> sound(String declarations) {
    return parts.sound(declarations);
  }

  @Override
  public void keepSound(String declarations, Set<String> files) {
    parts.keepSound(declarations, files);
  }

  /** Returns the jar that holds the classes of a folder; it need not be there. */
  public Path jarOf(RulesFolder rules) {
    return folder.path(jar(key(rules)));
  }

  private @Nullable PreparedKnowledge read(RulesFolder rules, byte[] kept, String key)
      throws IOException {
    PackedReader in = new PackedReader(kept, Summed.BODY_AT);
    if (!in.value(String.class).equals(program) || !sameFiles(rules, in)) {
      return null;
    }
    Description description = in.value(Description.class);
    ClassLoader loader = loader(jar(key), description.models(), in);
    return loader == null ? null : description.with(loader);
  }

  private static boolean sameFiles(RulesFolder rules, PackedReader in) {
    if (in.number() != rules.files().size()) {
      return false;
    }
    for (KnowledgeFile file : rules.files()) {
      if (!in.value(String.class).equals(file.path()) || !in.sameBytes(file.bytes())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the loader of the class path when the jar stands there, else one that reads the jar.
   */
  private @Nullable ClassLoader loader(String jar, List<String> models, PackedReader in)
      throws IOException {
    int size = in.number();
    int sum = in.number();
    byte[] bytes = folder.read(jar).orElse(new byte[0]);
    if (bytes.length != size || Summed.sum(bytes, 0) != sum) {
      return null;
    }
    if (onClassPath.filter(folder.path(jar)::equals).isPresent() && isOnClassPath(models)) {
      return FileKnowledgeCache.class.getClassLoader();
    }
    Map<String, RuleJar.Place> places = new LinkedHashMap<>();
    for (int count = in.number(); count > 0; count--) {
      places.put(in.value(String.class), new RuleJar.Place(in.number(), in.number()));
    }
    return new RuleClassLoader(new RuleJar(bytes, places));
  }

  private static boolean isOnClassPath(List<String> models) {
    try {
      Class.forName(models.get(0), false, FileKnowledgeCache.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private byte[] description(RulesFolder rules, PreparedKnowledge knowledge, RuleJar jar)
      throws IOException {
    PackedWriter out = Summed.begin();
    out.value(program);
    out.number(rules.files().size());
    for (KnowledgeFile file : rules.files()) {
      out.value(file.path());
      out.bytes(file.bytes());
    }
    out.value(Description.of(knowledge));
    out.number(jar.bytes().length);
    out.number(Summed.sum(jar.bytes(), 0));
    out.number(jar.places().size());
    for (Map.Entry<String, RuleJar.Place> place : jar.places().entrySet()) {
      out.value(place.getKey());
      out.number(place.getValue().offset());
      out.number(place.getValue().length());
    }
    return Summed.end(out);
  }

  /** A name for the content; that it is the very same is told by comparing, not by the name. */
  @SuppressWarnings("ReferenceEquality") // comparing all bytes takes longer than a new name
  private String key(RulesFolder rules) {
    Named last = named;
    if (last == null || last.rules() != rules) {
      last = new Named(rules, name(rules));
      named = last;
    }
    return last.key();
  }

  private String name(RulesFolder rules) {
    CRC32 one = new CRC32();
    Adler32 other = new Adler32();
    one.update(program.getBytes(StandardCharsets.UTF_8));
    for (KnowledgeFile file : rules.files()) {
      byte[] path = (file.path() + "\n").getBytes(StandardCharsets.UTF_8);
      one.update(path);
      one.update(file.bytes());
      other.update(path);
      other.update(file.bytes());
    }
    return Long.toHexString(1L << 32 | one.getValue()) + Long.toHexString(other.getValue());
  }

  private static String description(String key) {
    return key + ".knowledge";
  }

  private static String jar(String key) {
    return key + ".jar";
  }
}
