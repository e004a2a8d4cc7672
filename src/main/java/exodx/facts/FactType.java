package exodx.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact, as the vocabulary declares it.
 *
 * @param key the key in a fact file, for example {@code onPremises}
 * @param className the name of the declared type in the rules
 * @param many true when a case can hold several of them
 * @param mostlyOne true when most cases hold one of them, so that its path carries no number
 * @param doc what it stands for
 * @param fields what can be known about it, in the order of the vocabulary
 */
public record FactType(
    String key,
    String className,
    boolean many,
    boolean mostlyOne,
    String doc,
    List<FactField> fields) {

  /** Returns the field of that name. */
  public Optional<FactField> field(String name) {
    for (FactField field : fields) {
      if (field.name().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Returns the path of a field, for example {@code guidHolders[0].state}. */
  public String path(int index, String field) {
    return (many && !(mostlyOne && index == 0) ? key + "[" + index + "]" : key) + "." + field;
  }

  /** Looks at the key first: kinds are compared for every fact of a case, and most differ in it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FactType that
            && key.equals(that.key)
            && className.equals(that.className)
            && many == that.many
            && mostlyOne == that.mostlyOne
            && doc.equals(that.doc)
            && fields.equals(that.fields));
  }

  /** Equal keys are enough: a hash over all fields would be worked out again for every look-up. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
