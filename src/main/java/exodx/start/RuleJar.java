package exodx.start;

import exodx.knowledge.CompiledRules;
import exodx.knowledge.RuleClassLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Classes made from rules as a jar: one file, not compressed, so that it can stand on the class
 * path and among the shared classes of the virtual machine, and so that a class is read by its
 * place.
 */
final class RuleJar implements RuleClassLoader.Source {
  private final byte[] bytes;
  private final Map<String, Place> places;

  /**
   * Takes a jar as it is.
   *
   * @param bytes the jar, not copied
   * @param places where the byte code of each class stands in it
   */
  RuleJar(byte[] bytes, Map<String, Place> places) {
    this.bytes = bytes;
    this.places = places;
  }

  /**
   * Where byte code stands.
   *
   * @param offset of its first byte
   * @param length in bytes
   */
  record Place(int offset, int length) {}

  /** Packs classes. */
  static RuleJar of(CompiledRules rules) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Map<String, Place> places = new LinkedHashMap<>();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> entry : rules.classes().entrySet()) {
        byte[] code = entry.getValue();
        zip.putNextEntry(entry(entry.getKey().replace('.', '/') + ".class", code));
        places.put(entry.getKey(), new Place(bytes.size(), code.length));
        zip.write(code);
        zip.closeEntry();
      }
    }
    return new RuleJar(bytes.toByteArray(), places);
  }

  private static ZipEntry entry(String name, byte[] code) {
    CRC32 sum = new CRC32();
    sum.update(code);
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // the same rules give the same jar
    entry.setSize(code.length);
    entry.setCompressedSize(code.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  /** Returns the jar itself, not a copy. */
  byte[] bytes() {
    return bytes;
  }

  Map<String, Place> places() {
    return places;
  }

  @Override
  public @Nullable ByteBuffer find(String name) {
    Place place = places.get(name);
    return place == null ? null : ByteBuffer.wrap(bytes, place.offset(), place.length());
  }
}
