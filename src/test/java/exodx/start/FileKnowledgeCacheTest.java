package exodx.start;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.knowledge.CompiledRules;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.PreparedKnowledge;
import exodx.knowledge.RuleClassLoader;
import exodx.knowledge.RulesFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKnowledgeCacheTest {
  private static final Path RULES = Path.of("src/test/resources/exodx/consult/rules");

  private static RulesFolder folder;
  private static PreparedKnowledge prepared;
  private static CompiledRules compiled;

  @TempDir private Path directory;

  @BeforeAll
  static void compile() {
    folder = RulesFolder.read(RULES);
    KnowledgeCache spy =
        new KnowledgeCache() {
          @Override
          public Optional<PreparedKnowledge> find(RulesFolder rules) {
            return Optional.empty();
          }

          @Override
          public void keep(RulesFolder rules, PreparedKnowledge knowledge, CompiledRules code) {
            prepared = knowledge;
            compiled = code;
          }
        };
    KnowledgeLoader.load(folder, spy);
  }

  private FileKnowledgeCache cache() {
    return cache("program", Optional.empty());
  }

  private FileKnowledgeCache cache(String program, Optional<Path> onClassPath) {
    return new FileKnowledgeCache(directory.resolve("cache"), program, onClassPath);
  }

  private FileKnowledgeCache filled() {
    FileKnowledgeCache cache = cache();
    cache.keep(folder, prepared, compiled);
    return cache;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("cache"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void givesBackAllThatWasKept() {
    PreparedKnowledge found = filled().find(folder).orElseThrow();
    assertThat(found.hash()).isEqualTo(folder.hash());
    assertThat(found.vocabulary()).isEqualTo(prepared.vocabulary());
    assertThat(found.rules()).isEqualTo(prepared.rules()).isNotEmpty();
    assertThat(found.catalogue()).isEqualTo(prepared.catalogue());
    assertThat(found.catalogue().steps()).isNotEmpty();
    assertThat(found.models()).isEqualTo(prepared.models());
    KnowledgeBase base = new KnowledgeBase(found);
    assertThat(base.models().keySet()).isEqualTo(base.rules().keySet());
  }

  @Test
  void keepsTheRealRulesToo() throws IOException {
    PackedWriter out = new PackedWriter();
    KnowledgeBase base = TestKnowledge.BASE;
    Vocabulary words = base.vocabulary();
    out.value(new Vocabulary(words.types(), words.sources(), words.conclusions(), null));
    out.value(base.catalogue());
    out.value(List.copyOf(base.rules().values()));
    PackedReader in = new PackedReader(out.all(), 0);
    assertThat(in.value(Vocabulary.class).types()).isEqualTo(base.vocabulary().types());
    assertThat(in.value(Catalogue.class)).isEqualTo(base.catalogue());
    assertThat((Object) in.value(List.class)).isEqualTo(List.copyOf(base.rules().values()));
  }

  @Test
  void takesAChangedRuleForOtherKnowledge() {
    FileKnowledgeCache cache = filled();
    List<KnowledgeFile> changed = new ArrayList<>(folder.files());
    KnowledgeFile last = changed.remove(changed.size() - 1);
    assertThat(cache.find(new RulesFolder(changed))).isEmpty();
    changed.add(new KnowledgeFile(last.path(), last.text() + "\n"));
    assertThat(cache.find(new RulesFolder(changed))).isEmpty();
  }

  @Test
  void comparesTheRulesThemselvesAndNotOnlyTheNameOfTheFile() throws IOException {
    FileKnowledgeCache cache = filled();
    List<KnowledgeFile> changed = new ArrayList<>(folder.files());
    KnowledgeFile last = changed.remove(changed.size() - 1);
    changed.add(new KnowledgeFile(last.path(), last.text() + "\n"));
    RulesFolder other = new RulesFolder(changed);
    String kept = String.valueOf(cache.jarOf(folder).getFileName()).replace(".jar", "");
    String wanted = String.valueOf(cache.jarOf(other).getFileName()).replace(".jar", "");
    for (Path file : files()) {
      Files.copy(file, file.resolveSibling(file.getFileName().toString().replace(kept, wanted)));
    }
    assertThat(cache.find(other)).isEmpty();
  }

  @Test
  void takesAnotherProgramForOtherKnowledge() {
    filled();
    assertThat(cache("other program", Optional.empty()).find(folder)).isEmpty();
  }

  @Test
  void trustsOnlyWholeFiles() throws IOException {
    FileKnowledgeCache cache = filled();
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int at = 0; at < whole.length; at += 1 + whole.length / 50) {
        byte[] broken = whole.clone();
        broken[at] ^= 1;
        Files.write(file, broken);
        assertThat(cache.find(folder)).as("%s, byte %d", file, at).isEmpty();
      }
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
      assertThat(cache.find(folder)).as("half of %s", file).isEmpty();
      Files.write(file, new byte[0]);
      assertThat(cache.find(folder)).as("nothing of %s", file).isEmpty();
      Files.write(file, whole);
      assertThat(cache.find(folder)).isPresent();
    }
  }

  @Test
  void trustsOnlyWhatNobodyElseCanWrite() throws IOException {
    FileKnowledgeCache cache = filled();
    List<Path> all = new ArrayList<>(files());
    all.add(directory.resolve("cache"));
    for (Path file : all) {
      var before = Files.getPosixFilePermissions(file);
      assertThat(PosixFilePermissions.toString(before)).endsWith("------");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwx---"));
      assertThat(cache.find(folder)).as("%s", file).isEmpty();
      Files.setPosixFilePermissions(file, before);
      assertThat(cache.find(folder)).as("%s", file).isPresent();
    }
  }

  @Test
  void doesWithoutAPlaceToWrite() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    FileKnowledgeCache cache =
        new FileKnowledgeCache(file.resolve("cache"), "program", Optional.empty());
    cache.keep(folder, prepared, compiled);
    assertThat(cache.find(folder)).isEmpty();
  }

  @Test
  void survivesManyWritersAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> found = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Callable<Boolean> task = () -> filled().find(folder).isPresent();
        found.add(threads.submit(task));
      }
      for (Future<Boolean> one : found) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(files()).hasSize(2);
  }

  @Test
  void makesAJarThatAnyClassLoaderReads() throws Exception {
    Path jar = filled().jarOf(folder);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      for (String name : compiled.classes().keySet()) {
        assertThat(loader.loadClass(name).getName()).isEqualTo(name);
      }
    }
  }

  @Test
  void usesItsOwnCopyWhenTheClassPathHoldsNoneOrAnother() {
    FileKnowledgeCache cache = filled();
    PreparedKnowledge other =
        cache("program", Optional.of(directory.resolve("cache/other.jar")))
            .find(folder)
            .orElseThrow();
    assertThat(other.loader()).isInstanceOf(RuleClassLoader.class);
    // The jar is named as being on the class path, but it is not.
    PreparedKnowledge named =
        cache("program", Optional.of(cache.jarOf(folder))).find(folder).orElseThrow();
    assertThat(new KnowledgeBase(named).models()).isNotEmpty();
  }

  @Test
  void forgetsTheOldestOnly() throws IOException {
    OwnFolder own = new OwnFolder(directory.resolve("cache"));
    for (int i = 0; i < 45; i++) {
      own.write("f" + i, new byte[] {1});
    }
    assertThat(files()).as("young ones stay").hasSize(45);
    var old = java.nio.file.attribute.FileTime.from(java.time.Instant.EPOCH);
    for (int i = 0; i < 10; i++) {
      Files.setLastModifiedTime(directory.resolve("cache/f" + i), old);
    }
    own.write("f45", new byte[] {1});
    assertThat(files()).hasSize(40).contains(directory.resolve("cache/f45"));
    assertThat(own.read("f12")).isPresent();
  }
}
