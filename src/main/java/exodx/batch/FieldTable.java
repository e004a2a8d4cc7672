package exodx.batch;

import exodx.facts.Format;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds how a key of a case is treated, by the bytes of the key. */
final class FieldTable {
  /** The key that names a case; no fact has it. */
  static final String NAME = "case";

  private static final int LONGEST = 64;

  private final List<List<Field>> byLength = new ArrayList<>();

  private static final class Field {
    private final byte[] name;
    private final Treatment treatment;
    private final @Nullable Format format;

    Field(byte[] name, Treatment treatment, @Nullable Format format) {
      this.name = name;
      this.treatment = treatment;
      this.format = format;
    }
  }

  FieldTable(Map<String, Treatment> treatments, Map<String, Format> formats) {
    for (int i = 0; i <= LONGEST; i++) {
      byLength.add(new ArrayList<>());
    }
    treatments.forEach(
        (name, treatment) -> {
          byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
          if (treatment != Treatment.EXACT && bytes.length <= LONGEST) {
            byLength.get(bytes.length).add(new Field(bytes, treatment, formats.get(name)));
          }
        });
  }

  /** Returns how the value of a key is treated; a key that is not known is compared exactly. */
  Treatment of(byte[] text, int from, int to, int depth) {
    if (to - from > LONGEST) {
      return Treatment.EXACT;
    }
    for (Field field : byLength.get(to - from)) {
      if (Arrays.equals(field.name, 0, field.name.length, text, from, to)) {
        boolean name = field.treatment == Treatment.NAME;
        return name && depth != 1 ? Treatment.EXACT : field.treatment;
      }
    }
    return Treatment.EXACT;
  }

  /** Whether the value of a key fits the form of its field. */
  boolean fits(byte[] key, String value) {
    for (Field field : byLength.get(key.length)) {
      if (Arrays.equals(field.name, key)) {
        return field.format == null || field.format.fits(value);
      }
    }
    return false;
  }

  /** What may differ in a field of two cases that still have the same shape. */
  enum Treatment {
    /** Nothing: the rules look into it, or nobody knows whether they do. */
    EXACT,
    /** A well-formed identifier, which rules only compare with others. */
    IDENTIFIER,
    /** Well-formed identifiers inside of a text in which messages are searched. */
    MESSAGE,
    /** The whole text, since no rule asks more of it than whether it is there. */
    OPAQUE,
    /**
     * The two parts of a name with a domain, where both it and its stand-ins fit the field's form.
     */
    ADDRESS,
    /** The whole text: the name by which the user knows the case. */
    NAME
  }
}
