package exodx.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder as a release has it, whose program is the classes that are being tested. */
final class ProgramFolder {
  private ProgramFolder() {}

  /** Makes the folder. */
  static void make(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(folder.resolve("lib/exodx.jar")), manifest).close();
    for (String launcher : new String[] {"exodx", "exodx.ps1", "exodx.cmd"}) {
      Files.copy(Path.of(launcher), folder.resolve(launcher));
    }
    copy(Path.of("powershell"), folder.resolve("powershell"));
    copy(Path.of("rules"), folder.resolve("rules"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
