package exodx.commands;

import exodx.commands.Part.Fixed;
import exodx.commands.Part.Form;
import exodx.commands.Part.Slot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A prepared PowerShell command with named places for values.
 *
 * <p>The template is trusted, its values are not. A placeholder is a name in braces without blanks:
 *
 * <ul>
 *   <li><code>{user}</code>, outside quotes: one single-quoted literal;
 *   <li><code>{users:list}</code>: single-quoted literals with commas, from a collection;
 *   <li><code>{count:number}</code>: an integer, unquoted;
 *   <li><code>{guid:filter}</code>, inside a double-quoted -Filter string: a GUID in single quotes.
 * </ul>
 *
 * <p>Other braces are left alone: <code>@{a=1}</code>, <code>${name}</code> and script blocks,
 * which have blanks inside their braces. Values are made for cmdlets: a native program may take an
 * argument apart again, whatever its quotes, and a cmdlet may take <code>*</code> in a value for a
 * wildcard.
 */
public final class CommandTemplate {

  private static final int MOST_KEPT = 2_000;

  /** What was read already: the search for missing facts asks for the same few again and again. */
  private static final Map<String, CommandTemplate> KEPT = new ConcurrentHashMap<>();

  private final String raw;
  private final Scanned scanned;

  private CommandTemplate(String raw, Scanned scanned) {
    this.raw = raw;
    this.scanned = scanned;
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException when a placeholder stands where no quoting can protect its
   *     value, or when the quotes of the template cannot be followed with certainty
   */
  public static CommandTemplate parse(String template) {
    CommandTemplate kept = KEPT.get(template);
    if (kept == null) {
      kept = new CommandTemplate(template, TemplateScanner.scan(template));
      if (KEPT.size() < MOST_KEPT) {
        KEPT.put(template, kept);
      }
    }
    return kept;
  }

  /** The names of the placeholders, each once, in the order of the template. */
  public List<String> placeholders() {
    return scanned.parts().stream()
        .filter(Slot.class::isInstance)
        .map(part -> ((Slot) part).name())
        .distinct()
        .toList();
  }

  /**
   * Puts code in the place of some placeholders.
   *
   * @param code trusted text by name of placeholder
   * @return the template that is left; empty when one of them stands inside a string or has to be a
   *     number, where code cannot stand for it
   * @throws IllegalArgumentException when the code cannot be followed, as in {@link #parse}
   */
  public Optional<CommandTemplate> withCode(Map<String, String> code) {
    StringBuilder text = new StringBuilder();
    for (Part part : scanned.parts()) {
      if (part instanceof Fixed fixed) {
        text.append(fixed.text());
      } else if (part instanceof Slot slot) {
        String instead = code.get(slot.name());
        if (instead != null && slot.form() != Form.LITERAL && slot.form() != Form.LIST) {
          return Optional.empty();
        }
        text.append(instead == null ? slot.written() : instead);
      }
    }
    return Optional.of(parse(text.toString()));
  }

  /**
   * Fills in the values.
   *
   * @param values by name of placeholder: a {@link String}, {@link Integer}, {@link Long} or {@link
   *     CommandValue}, or a collection of them for a list; names that are not asked for are ignored
   * @return the whole command, or every reason why there is none
   */
  public Rendered render(Map<String, ? extends @Nullable Object> values) {
    StringBuilder text = new StringBuilder();
    Set<Refusal> refusals = new LinkedHashSet<>();
    for (Part part : scanned.parts()) {
      if (part instanceof Fixed fixed) {
        text.append(fixed.text());
      } else if (part instanceof Slot slot) {
        Rendered written = SlotWriter.write(slot, values.get(slot.name()));
        if (written instanceof Rendered.Ready ready) {
          text.append(ready.text());
        } else if (written instanceof Rendered.Refused refused) {
          refusals.addAll(refused.refusals());
        }
      }
    }
    return refusals.isEmpty()
        ? new Rendered.Ready(text.toString())
        : new Rendered.Refused(List.copyOf(refusals));
  }

  /** The template as its owner wrote it. */
  public String raw() {
    return raw;
  }

  /**
   * Whether the command certainly changes nothing but local variables and the session.
   *
   * <p>False does not mean that it does: only that it could not be told.
   */
  public boolean readsOnly() {
    return new ReadOnlyCheck(scanned.skeleton()).passes();
  }

  @Override
  public String toString() {
    return raw;
  }
}
