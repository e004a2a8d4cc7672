package exodx.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a case.
 *
 * @param type its kind
 * @param index its place among facts of the same kind, from 0
 * @param values the known values by field name; a field that is not there has not been gathered
 */
public record Fact(FactType type, int index, Map<String, Value> values) {

  /**
   * A known value and where it stands.
   *
   * @param value Boolean, Long, String, Guid, LocalDate, List of String, or a word as String
   * @param line 1-based line in the file it came from, 0 when it came from elsewhere
   * @param file the file as the person named it; empty when it came from elsewhere
   * @param text what stands there, for values that were read from a printed object; else empty
   */
  public record Value(Object value, int line, String file, String text) {

    /** A value of which only the line is known. */
    public Value(Object value, int line) {
      this(value, line, "", "");
    }
  }

  public Fact {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A fact of which nothing is known yet. */
  public static Fact blank(FactType type, int index) {
    return new Fact(type, index, Map.of());
  }

  /** Returns the value of a field, or null when it has not been gathered. */
  public @Nullable Object get(String field) {
    Value value = values.get(field);
    return value == null ? null : value.value();
  }

  /** Tells whether a field holds a text that is searched for messages. */
  public boolean isSearched(FactField field) {
    return field.recognise()
        && !(field.unless() != null && Boolean.TRUE.equals(get(field.unless())));
  }

  /** Returns its texts that are searched for messages. */
  public List<String> texts() {
    return type.fields().stream()
        .filter(FactField::recognise)
        .flatMap(field -> get(field.name()) instanceof String text ? Stream.of(text) : Stream.of())
        .toList();
  }

  /** Returns the same fact with one more value known. */
  public Fact with(String field, Object value) {
    Map<String, Value> more = new LinkedHashMap<>(values);
    more.put(field, new Value(value, 0));
    return new Fact(type, index, more);
  }

  /** Returns the same fact with one value not known. */
  public Fact without(String field) {
    Map<String, Value> fewer = new LinkedHashMap<>(values);
    fewer.remove(field);
    return new Fact(type, index, fewer);
  }

  /** Tells whether a fact of the same kind holds the same values, wherever they were read. */
  public boolean saysTheSame(Fact other) {
    if (!values.keySet().equals(other.values.keySet())) {
      return false;
    }
    for (String field : values.keySet()) {
      if (!Objects.equals(get(field), other.get(field))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the path of one of its fields. */
  public String path(String field) {
    return type.path(index, field);
  }

  /** Equal places are enough: a hash over all values would be worked out again and again. */
  @Override
  public int hashCode() {
    return type.hashCode() * 31 + index;
  }
}
