package exodx.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps what spares compiling most rules after an edit: which files are sound, and the classes of
 * the declared types, against which a rule is compiled without the others. Another program may
 * compile what this one does not, so it has files of its own.
 */
final class PartsOfRules {
  private final OwnFolder folder;
  private final String suffix;

  PartsOfRules(OwnFolder folder, String program) {
    this.folder = folder;
    this.suffix = Integer.toHexString(program.hashCode());
  }

  Set<String> sound(String declarations) {
    try {
      byte[] kept = folder.read(sounds(declarations)).orElse(new byte[0]);
      return new String(kept, StandardCharsets.US_ASCII).lines().collect(Collectors.toSet());
    } catch (IOException | RuntimeException e) {
      return Set.of();
    }
  }

  void keepSound(String declarations, Set<String> files) {
    try {
      folder.write(
          sounds(declarations), String.join("\n", files).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException | RuntimeException e) {
      // The rules are compiled again the next time.
    }
  }

  private String sounds(String declarations) {
    return declarations + suffix + ".sound";
  }

  Map<String, byte[]> types(String declarations) {
    try {
      byte[] kept = folder.read(typesOf(declarations)).orElse(new byte[0]);
      Map<String, byte[]> types = new TreeMap<>();
      if (Summed.isWhole(kept)) {
        PackedReader in = new PackedReader(kept, Summed.BODY_AT);
        for (int count = in.number(); count > 0; count--) {
          types.put(in.value(String.class), in.bytes());
        }
      }
      return types;
    } catch (IOException | RuntimeException e) {
      return Map.of();
    }
  }

  void keepTypes(String declarations, Map<String, byte[]> types) {
    try {
      PackedWriter out = Summed.begin();
      out.number(types.size());
      for (Map.Entry<String, byte[]> type : types.entrySet()) {
        out.value(type.getKey());
        out.bytes(type.getValue());
      }
      folder.write(typesOf(declarations), Summed.end(out));
    } catch (IOException | RuntimeException e) {
      // The types are compiled again the next time.
    }
  }

  private String typesOf(String declarations) {
    return declarations + suffix + ".types";
  }
}
