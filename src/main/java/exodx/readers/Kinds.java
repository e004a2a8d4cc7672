package exodx.readers;

import exodx.facts.Clue;
import exodx.facts.ObjectKind;
import exodx.facts.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells of which kind a printed object is, and on which side, by the clues of the knowledge. */
final class Kinds {
  private static final String NOT_PRINTED = "<not printed>";
  private static final String IN_COMMAND = "<in command>";
  private static final String IN_CONFLICT = "<in conflict>";

  private final Sources sources;
  private final Texts texts;

  Kinds(Sources sources, Texts texts) {
    this.sources = sources;
    this.texts = texts;
  }

  /**
   * What an object is.
   *
   * @param kinds the kinds that are proven, of each family one at most
   * @param possible the kinds of which it could be one, when none of them is proven
   */
  record Found(List<ObjectKind> kinds, List<ObjectKind> possible) {
    static final Found NOTHING = new Found(List.of(), List.of());
  }

  Found find(PrintedObject object) {
    List<ObjectKind> proven = new ArrayList<>();
    List<ObjectKind> like = new ArrayList<>();
    List<ObjectKind> ruledOut = new ArrayList<>();
    Map<String, Integer> families = new HashMap<>();
    for (ObjectKind kind : sources.kinds().values()) {
      boolean alike = any(kind.like(), object);
      if (any(kind.never(), object)) {
        if (alike && kind.family() != null) {
          ruledOut.add(kind);
        }
        continue;
      }
      if ((kind.like().isEmpty() || alike) && any(kind.proof(), object)) {
        proven.add(kind);
        if (kind.family() != null) {
          families.merge(kind.family(), 1, Integer::sum);
        }
      } else if (alike) {
        like.add(kind);
      }
    }
    List<ObjectKind> unclear =
        proven.stream()
            .filter(kind -> kind.family() != null && families.getOrDefault(kind.family(), 0) > 1)
            .toList();
    proven.removeAll(unclear);
    proven.removeIf(
        kind ->
            kind.insteadOf() != null
                && proven.stream().anyMatch(one -> kind.insteadOf().equals(one.family())));
    List<ObjectKind> possible = new ArrayList<>(unclear);
    // What is ruled out is named only where nothing else is left: clues contradict each other then.
    for (ObjectKind kind : like.isEmpty() ? ruledOut : like) {
      boolean told =
          kind.family() == null
              ? !proven.isEmpty()
              : proven.stream().anyMatch(one -> kind.family().equals(one.family()));
      if (!told && !possible.contains(kind)) {
        possible.add(kind);
      }
    }
    return new Found(List.copyOf(proven), List.copyOf(possible));
  }

  /** True when a blank property of the object means that there is no value. */
  boolean blankCounts(ObjectKind kind, PrintedObject object) {
    return kind.blank().isEmpty() || any(kind.blank(), object);
  }

  /** True when a clue of a kind rules it out for an object. */
  boolean never(ObjectKind kind, PrintedObject object) {
    return any(kind.never(), object);
  }

  private boolean any(List<Clue> clues, PrintedObject object) {
    for (Clue clue : clues) {
      if (all(clue, object)) {
        return true;
      }
    }
    return false;
  }

  private boolean all(Clue clue, PrintedObject object) {
    // What a command was given is nothing that was found: only a clue that asks for commands fits.
    if (object.format().equals("command") && !clue.conditions().containsKey("the format")) {
      return false;
    }
    for (Map.Entry<String, String> condition : clue.conditions().entrySet()) {
      boolean fulfilled =
          condition.getKey().equals("the text")
              ? texts.fulfil(condition.getValue())
              : fulfils(condition.getValue(), value(condition.getKey(), object), object);
      if (!fulfilled) {
        return false;
      }
    }
    return true;
  }

  /** True when a printed value fulfils a pattern; null stands for what is not printed. */
  boolean fulfils(String pattern, @Nullable String value, PrintedObject object) {
    if (pattern.equals(NOT_PRINTED)) {
      return value == null;
    }
    if (value == null) {
      return false;
    }
    return switch (pattern) {
      case "empty" -> value.isBlank();
      case "filled" -> !value.isBlank();
      default ->
          pattern.startsWith("!")
              ? !isOne(pattern.substring(1), value, object)
              : isOne(pattern, value, object);
    };
  }

  private boolean isOne(String pattern, String value, PrintedObject object) {
    return switch (pattern) {
      case IN_COMMAND ->
          Glob.matches("<guid>", value)
              && object
                  .around()
                  .command()
                  .toLowerCase(Locale.ROOT)
                  .contains(value.strip().toLowerCase(Locale.ROOT));
      case IN_CONFLICT -> texts.inConflict(value.strip());
      default -> Glob.matches(pattern, value);
    };
  }

  private @Nullable String value(String name, PrintedObject object) {
    return switch (name) {
      case "the command" -> object.around().command();
      case "the cmdlet" -> object.around().asked().cmdlet();
      case "the pipe" -> object.around().asked().pipe();
      case "the prompt" -> object.around().prompt();
      case "the shell" -> object.around().shell();
      case "the heading" -> object.around().heading();
      case "the type" -> object.type();
      case "the format" -> object.format();
      case "the parent" -> object.parent();
      default -> {
        Printed printed = object.get(name);
        yield printed == null ? null : printed.text();
      }
    };
  }
}
