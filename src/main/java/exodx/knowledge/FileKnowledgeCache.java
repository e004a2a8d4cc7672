package exodx.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps compiled rules in files, because compiling takes seconds and loading does not.
 *
 * <p>A file in the cache is code that will run, so it is used only when it is ours: owned by the
 * user, writable by nobody else, and whole by its digest. Everything that goes wrong with the cache
 * only means that the rules are compiled again.
 */
public final class FileKnowledgeCache implements KnowledgeCache {
  private static final int DIGEST = 32;

  private final Path folder;
  private final String program;

  /**
   * Uses a folder, which is made when needed.
   *
   * @param program anything that changes when the program changes, so that old code is never mixed
   *     with new
   */
  public FileKnowledgeCache(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  @Override
  public Optional<CompiledRules> find(String hash) {
    Path file = file(hash);
    try {
      if (!Files.isRegularFile(file) || !ours(folder) || !ours(file)) {
        return Optional.empty();
      }
      byte[] all = Files.readAllBytes(file);
      byte[] body = Arrays.copyOfRange(all, DIGEST, Math.max(DIGEST, all.length));
      return MessageDigest.isEqual(Arrays.copyOf(all, DIGEST), digest(body))
          ? Optional.of(decode(body))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public CompiledRules keep(String hash, CompiledRules rules) {
    Path temporary = null;
    try {
      makeFolder();
      byte[] body = encode(rules);
      temporary = Files.createTempFile(folder, "rules", ".tmp");
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(digest(body));
      all.write(body);
      Files.write(temporary, all.toByteArray());
      // Whoever comes second replaces the file by one that says the same.
      Files.move(temporary, file(hash), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      discard(temporary);
    }
    return rules;
  }

  private static void discard(@org.jspecify.annotations.Nullable Path temporary) {
    try {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // A leftover of a few hundred kilobytes in a cache folder does no harm.
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (posix(folder)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  private Path file(String hash) {
    String key = hash + "\n" + program;
    byte[] digest = digest(key.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(java.util.HexFormat.of().formatHex(digest).substring(0, 40) + ".rules");
  }

  private static boolean posix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  private static boolean ours(Path path) throws IOException {
    if (!posix(path)) {
      return true; // the folder lies in the user's own profile
    }
    PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
    String user = System.getProperty("user.name", "");
    return attributes.owner().getName().equals(user)
        && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
        && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] encode(CompiledRules rules) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(rules.models().size());
      for (String model : rules.models()) {
        out.writeUTF(model);
      }
      out.writeInt(rules.classes().size());
      for (Map.Entry<String, byte[]> entry : rules.classes().entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeInt(entry.getValue().length);
        out.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static CompiledRules decode(byte[] body) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
      List<String> models = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        models.add(in.readUTF());
      }
      Map<String, byte[]> classes = new TreeMap<>();
      for (int count = in.readInt(); count > 0; count--) {
        String name = in.readUTF();
        byte[] code = new byte[in.readInt()];
        in.readFully(code);
        classes.put(name, code);
      }
      return new CompiledRules(classes, models);
    }
  }
}
