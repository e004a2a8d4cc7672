package exodx.facts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What proves whose a printed object is.
 *
 * @param names properties that name a person: the same value is the same person, whoever prints it
 * @param joins properties whose same value is the same person, but that name nobody
 * @param single properties of which a person has one on a side: two values are two objects
 * @param twins what tells two holders of one identifier apart; {@code +} joins properties that only
 *     count together
 * @param asked parameters by which a command is asked for one object
 * @param switches parameters that take no value; {@code *} at the end is any text
 * @param inherited properties that an object inside of another takes over from it; {@code A with B}
 *     only when the other one has B too
 * @param writers labels of people who write about somebody, in letters and tickets
 * @param closings lines behind which people sign what they wrote
 * @param displays properties that call a person by a name that others may have as well
 * @param persons words for a person; with a number or a letter behind them they tell one from
 *     another
 * @param nobody words beside an error, in small letters, that name nobody; {@code *} is any text
 * @param userName path of the field that a name in the form of an address fills; empty for none
 * @param messages by the rule that recognises a message, what its placeholders hold: "name",
 *     "conflict", "absent", or {@code Kind.Property} of an object of the person
 */
public record Evidence(
    List<String> names,
    List<String> joins,
    List<String> single,
    List<String> twins,
    List<String> asked,
    List<String> switches,
    List<String> inherited,
    List<String> writers,
    List<String> closings,
    List<String> displays,
    List<String> persons,
    List<String> nobody,
    @JsonProperty("user-name") String userName,
    Map<String, Map<String, String>> messages) {
  /** Nothing proves anything. */
  public static final Evidence NONE =
      new Evidence(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of(), List.of(), "", Map.of());

  /** What a placeholder can hold. */
  public static final List<String> MEANINGS = List.of("name", "conflict", "absent");

  public Evidence {
    names = List.copyOf(names);
    joins = List.copyOf(joins);
    single = List.copyOf(single);
    twins = List.copyOf(twins);
    asked = List.copyOf(asked);
    switches = List.copyOf(switches);
    inherited = List.copyOf(inherited);
    writers = List.copyOf(Objects.requireNonNullElse(writers, List.of()));
    closings = List.copyOf(Objects.requireNonNullElse(closings, List.of()));
    displays = List.copyOf(Objects.requireNonNullElse(displays, List.of()));
    persons = List.copyOf(Objects.requireNonNullElse(persons, List.of()));
    nobody = List.copyOf(Objects.requireNonNullElse(nobody, List.of()));
    userName = Objects.requireNonNullElse(userName, ""); // a file may leave it out
    messages = Collections.unmodifiableMap(messages);
  }

  /** Returns every property that tells holders apart, alone or with others. */
  public List<String> twinNames() {
    return twins.stream().flatMap(twin -> Stream.of(twin.split("\\s*\\+\\s*", 0))).toList();
  }
}
