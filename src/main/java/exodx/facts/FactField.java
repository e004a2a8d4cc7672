package exodx.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be known about a fact, as the vocabulary declares it.
 *
 * @param name the key in a fact file
 * @param type what values it takes
 * @param words the allowed words when {@code type} is WORD, else empty
 * @param doc what it means
 * @param question how a person is asked for it
 * @param gather how to find it out; null when only a person can know it
 * @param recognise true when texts in it are searched for messages
 * @param unless name of a truth field that switches {@code recognise} off when true; null for none
 * @param personal true when the value can name a person and has to be masked on request
 * @param examples values worth trying when the value is unknown, beside the usual ones
 * @param from where the value stands in printed objects; the first that applies gives it
 * @param format how a value is written that may stand in a command; null when that is free
 * @param together a question for this field that also says the fields whose names it holds in
 *     braces; null when each field is asked for by itself
 */
public record FactField(
    String name,
    Type type,
    List<String> words,
    String doc,
    String question,
    @Nullable Gather gather,
    boolean recognise,
    @Nullable String unless,
    boolean personal,
    List<String> examples,
    List<FactSource> from,
    @Nullable Format format,
    @Nullable String together) {

  public FactField {
    from = List.copyOf(from);
  }

  /**
   * Returns the value that a text stands for in a field for a truth, a number or a word; nothing
   * when it is none.
   */
  public Optional<Object> value(String text) {
    return switch (type) {
      case TRUTH ->
          switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "$true" -> Optional.of(true);
            case "false", "no", "$false" -> Optional.of(false);
            default -> Optional.empty();
          };
      case NUMBER ->
          text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
      case WORD ->
          words.stream()
              .filter(word -> word.equalsIgnoreCase(text))
              .<Object>map(word -> word)
              .findFirst();
      default -> Optional.empty();
    };
  }

  /** The types a field can have. */
  public enum Type {
    TRUTH,
    NUMBER,
    TEXT,
    GUID,
    DATE,
    TEXTS,
    WORD
  }

  /**
   * A read-only way to find a value out.
   *
   * @param shell where the command is run
   * @param command command template with placeholders such as {@code {affectedUser.objectId}}
   */
  public record Gather(String shell, String command) {}
}
