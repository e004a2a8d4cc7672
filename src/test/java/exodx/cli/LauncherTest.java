package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher with a Java of straw, which only writes down how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String RULES = "key.jar";

  @TempDir private Path directory;
  private Path cache;
  private Path calls;

  @BeforeEach
  void install() throws IOException {
    directory = directory.toRealPath();
    cache = directory.resolve("cache");
    calls = directory.resolve("calls");
    Files.createDirectories(directory.resolve("home/target"));
    // A jar, as far as the launcher can tell, and no sources to build another one from.
    Files.writeString(directory.resolve("home/target/exodx.jar"), "PK" + "0".repeat(20));
    Files.copy(Path.of("exodx"), directory.resolve("home/exodx"));
    Files.createDirectory(cache);
    mode(cache, "rwx------");
    javaOfStraw("17.0.1", "exit 0");
  }

  private void javaOfStraw(String version, String behaviour) throws IOException {
    Path java = directory.resolve("jdk/bin/java");
    Files.createDirectories(directory.resolve("jdk/bin"));
    Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.writeString(java, "#!/bin/sh\necho \"$*\" >>'" + calls + "'\n" + behaviour + "\n");
    mode(java, "rwxr-xr-x");
  }

  private static void mode(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private Path own(String name, String content) throws IOException {
    Path file = Files.writeString(cache.resolve(name), content);
    mode(file, "rw-------");
    return file;
  }

  private Path start() {
    return cache.resolve(
        "start" + (directory + "/home" + directory + "/jdk/bin/java").replace('/', '+'));
  }

  /** Puts a pair into the cache, as the launcher leaves it. */
  private Path pair() throws Exception {
    Path rules = own(RULES, "rules");
    Path shared = own(start().getFileName() + ".key.jsa", "shared");
    start(rules, shared);
    return shared;
  }

  private void start(Path rules, Path shared) throws Exception {
    Process list =
        new ProcessBuilder(
                "sh",
                "-c",
                "LC_ALL=C ls -ldnL '" + jar() + "' | sed 's/^[^ ]* *[0-9]* *[0-9]* *[0-9]* *//'")
            .redirectErrorStream(true)
            .start();
    String built = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    own(
        start().getFileName().toString(),
        rules + "\n" + shared + "\n" + built + Files.size(shared) + "\n");
  }

  private Path jar() {
    return directory.resolve("home/target/exodx.jar");
  }

  /** Runs the launcher and returns how Java was called, call by call. */
  private List<String> run(String cacheName, String... arguments) throws Exception {
    Process process = process(cacheName, arguments).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(Work.HANG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(printed).isEmpty();
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private ProcessBuilder process(String cacheName, String... arguments) {
    List<String> command = new ArrayList<>(List.of(directory + "/home/exodx"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
    builder.environment().put("EXODX_CACHE", cacheName);
    return builder;
  }

  private String call(String... arguments) throws Exception {
    Files.deleteIfExists(calls);
    List<String> all = run(cache.toString(), arguments);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void startsWithoutAnythingPrepared() throws Exception {
    assertThat(call("diagnose", "a file"))
        .contains("-Dexodx.start=" + start())
        .contains("exodx.cli.Main diagnose a file")
        .doesNotContain("-Dexodx.rules", "SharedArchiveFile", "AOTCache");
  }

  @Test
  void usesWhatWasPrepared() throws Exception {
    Path shared = pair();
    assertThat(call("--version"))
        .contains("-XX:SharedArchiveFile=" + shared)
        .contains("-Dexodx.rules=" + cache.resolve(RULES))
        .contains("exodx.jar:" + cache.resolve(RULES) + " exodx.cli.Main");
  }

  @Test
  void speaksToEachJavaInItsOwnWords() throws Exception {
    Path shared = pair();
    javaOfStraw("25.0.1", "exit 0");
    assertThat(call("--version")).contains("-XX:AOTCache=" + shared).doesNotContain("-Xshare");
  }

  @Test
  void usesNothingThatSomebodyElseCanWrite() throws Exception {
    Path shared = pair();
    for (Path file : List.of(shared, cache.resolve(RULES), start(), cache)) {
      var before = Files.getPosixFilePermissions(file);
      for (String permissions : List.of("rwx-w----", "rwx----w-")) {
        mode(file, permissions);
        assertThat(call("--version")).as("%s", file).doesNotContain("Archive", "-Dexodx.rules");
      }
      Files.setPosixFilePermissions(file, before);
    }
    assertThat(call("--version")).contains("-XX:SharedArchiveFile=");
  }

  @Test
  void usesNothingFromOutsideOfTheCache() throws Exception {
    Path shared = pair();
    Path foreign = Files.writeString(directory.resolve("foreign.jar"), "rules");
    mode(foreign, "rw-------");
    start(foreign, shared);
    assertThat(call("--version")).doesNotContain("foreign.jar", "SharedArchiveFile");
  }

  @Test
  void usesNothingThatWasMadeOfAnotherBuild() throws Exception {
    pair();
    Instant built = Files.getLastModifiedTime(jar()).toInstant();
    for (int seconds : List.of(-3600, 3600)) {
      Files.setLastModifiedTime(jar(), FileTime.from(built.plusSeconds(seconds)));
      assertThat(call("--version")).doesNotContain("SharedArchiveFile", "-Dexodx.rules");
    }
    Files.setLastModifiedTime(jar(), FileTime.from(built));
    assertThat(call("--version")).contains("SharedArchiveFile");
  }

  /** Java looks for damage itself when told to, but ends in a crash where a part is missing. */
  @Test
  void usesNoClassesThatAreCutShort() throws Exception {
    Path shared = pair();
    assertThat(call("--version")).contains("SharedArchiveFile", "-XX:+VerifySharedSpaces");
    Files.writeString(shared, "sha");
    assertThat(call("--version")).doesNotContain("SharedArchiveFile", "-Dexodx.rules");
    Files.writeString(shared, "shared");
    assertThat(call("--version")).contains("SharedArchiveFile");
    own(start().getFileName().toString(), cache.resolve(RULES) + "\n" + shared + "\n");
    assertThat(call("--version")).doesNotContain("SharedArchiveFile", "-Dexodx.rules");
  }

  @Test
  void readsNamesOfFilesWithoutALocale() throws Exception {
    javaOfStraw("17.0.1", "echo \"$LC_ALL\" >>'" + calls + "'");
    for (String locale : List.of("C", "POSIX", "de_DE.ISO-8859-1")) {
      Files.deleteIfExists(calls);
      ProcessBuilder builder = process("off", "--version");
      builder.environment().put("LC_ALL", locale);
      assertThat(builder.start().waitFor()).isZero();
      String used = Files.readAllLines(calls).get(1);
      assertThat(used).isEqualTo(locale.length() > 5 ? locale : "C.UTF-8");
    }
  }

  @Test
  void saysWhyItCannotStartFromAFolderWithAColon() throws Exception {
    Files.move(directory.resolve("home"), directory.resolve("my:home"));
    ProcessBuilder builder = process("off", "--version");
    builder.command(directory + "/my:home/exodx", "--version");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(70);
    assertThat(printed).contains("colon").contains(directory + "/my:home");
    assertThat(calls).doesNotExist();
  }

  @Test
  void leavesOutACacheWithAColon() throws Exception {
    pair();
    Path other = directory.resolve("a:cache");
    Files.move(cache, other);
    assertThat(run(other.toString(), "--version").get(0)).doesNotContain("a:cache");
  }

  @Test
  void doesWithoutACache() throws Exception {
    pair();
    assertThat(run("off", "--version").get(0)).doesNotContain("-Dexodx.start", "SharedArchiveFile");
  }

  @Test
  void runsManyCasesWithTheBestCompiler() throws Exception {
    assertThat(call("sweep", "folder")).doesNotContain("TieredStopAtLevel");
    assertThat(call("serve")).contains("UseSerialGC").doesNotContain("TieredStopAtLevel");
    assertThat(call("diagnose", "folder")).contains("TieredStopAtLevel=1");
  }

  @Test
  void preparesThePairForTheRulesThatTheProgramNames() throws Exception {
    Path rules = own(RULES, "rules");
    own(start().getFileName() + ".next", rules + "\n");
    javaOfStraw(
        "17.0.1",
        "for word; do case $word in -XX:ArchiveClassesAtExit=*) echo made >\"${word#*=}\";; esac; done");
    List<String> all = run(cache.toString(), "--prepare-start");
    assertThat(all).hasSize(2);
    assertThat(all.get(1)).contains("-XX:SharedArchiveFile=");
    Path shared = Path.of(start() + ".key.jsa");
    assertThat(Files.readAllLines(start())).startsWith(rules.toString(), shared.toString());
    assertThat(Files.getPosixFilePermissions(shared))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(call("--version")).contains("-XX:SharedArchiveFile=" + shared);
    assertThat(Files.exists(Path.of(start() + ".lock"))).isFalse();
  }

  @Test
  void neverUsesWhatEndedInACrash() throws Exception {
    Path rules = own(RULES, "rules");
    own(start().getFileName() + ".next", rules + "\n");
    javaOfStraw(
        "17.0.1",
        "for word; do case $word in -XX:ArchiveClassesAtExit=*) echo made >\"${word#*=}\"; exit 134;; esac; done");
    run(cache.toString(), "--prepare-start");
    assertThat(call("--version"))
        .contains("-Dexodx.rules=" + rules)
        .doesNotContain("SharedArchiveFile");
    try (var files = Files.list(cache)) {
      assertThat(files.filter(file -> file.toString().endsWith(".jsa"))).isEmpty();
    }
  }
}
