package exodx.facts;

import java.util.List;

/**
 * What the knowledge calls personal in texts and printed objects, beside the fields it marks.
 *
 * @param properties names of printed properties and headings whose value is masked whole; in a name
 *     {@code *} is any text; case, blanks and dashes do not matter
 * @param introductions words that stand before a name, such as a greeting
 * @param streets words that end the name of a street
 * @param kept parts of directory names that every organisation has, so that they stay
 * @param hosts hosts that every organisation uses, so that they stay; {@code *.} is any host of it
 * @param words words that name nobody, beside those of the knowledge
 */
public record Personal(
    List<String> properties,
    List<String> introductions,
    List<String> streets,
    List<String> kept,
    List<String> hosts,
    List<String> words) {
  /** Nothing is personal but what can be told by its form. */
  public static final Personal NONE =
      new Personal(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Personal {
    properties = List.copyOf(properties);
    introductions = List.copyOf(introductions);
    streets = List.copyOf(streets);
    kept = List.copyOf(kept);
    hosts = List.copyOf(hosts);
    words = List.copyOf(words);
  }
}
