package exodx.readers;

import exodx.facts.Note;
import exodx.facts.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is said of an input in every case of it: what no case can use. */
final class CommonNotes {
  private static final Pattern NAMED =
      Pattern.compile("(?m)(?:^|[|,;{@\"' ])(\\w{8,60})[ \"']*(?:[=|:;,}]|$)");
  private static final Set<String> ENTRY = Set.of("name", "value");
  private static final String UNREAD =
      " is shown in a form that is not read; print the object with Format-List or ConvertTo-Json";

  private CommonNotes() {}

  static List<Note> of(InputCases input, List<Note> unreadable) {
    List<Note> notes = new ArrayList<>(unreadable);
    input.finders().forEach(finder -> notes.addAll(finder.notes()));
    for (PrintedObject object : input.objects()) {
      for (ObjectKind kind : input.kinds(object)) {
        String why = kind.leaveOut();
        if (why != null) {
          String text = kind.title() + " is left out: " + why;
          notes.add(object.note(Note.Kind.LEFT_OUT, text));
          break;
        }
      }
      if (!input.possible(object).isEmpty() && !object.format().equals("command")) {
        notes.add(object.note(Note.Kind.UNCLEAR, unclear(object, input.possible(object))));
      }
    }
    unread(input, notes);
    return notes;
  }

  /**
   * Tells of properties that facts are read from, and that are shown in a form that is not read.
   */
  private static void unread(InputCases input, List<Note> notes) {
    Set<String> known = Known.fromProperties(input.vocabulary());
    for (Passage passage : input.passages()) {
      String text = passage.text();
      String near = text + passage.paste().line(passage.last() + 1); // where a table begins
      if (input.messages(passage).isEmpty() && LeftText.GUID.matcher(near).find()) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
          if (known.contains(PrintedObject.fold(named.group(1)))) {
            notes.add(unread(passage.paste().file(), passage.first(), named.group(1)));
            break;
          }
        }
      }
    }
    PrintedObject above = null;
    for (PrintedObject object : input.objects()) {
      Printed name = object.get("Name");
      if (name != null
          && object.properties().keySet().equals(ENTRY)
          && known.contains(PrintedObject.fold(name.text()))) {
        if (above == null || above.last() < object.first() - 1) {
          notes.add(unread(object.file(), object.first(), name.text()));
        }
        above = object;
      }
    }
  }

  private static Note unread(String file, int line, String name) {
    return new Note(Note.Kind.UNUSABLE, file, line, name + UNREAD);
  }

  private static String unclear(PrintedObject object, List<ObjectKind> possible) {
    String titles = possible.stream().map(ObjectKind::title).collect(Collectors.joining(", or "));
    String asked = object.around().command();
    return "this object does not say whether it is "
        + titles
        + "; it is not used. "
        + (asked.isBlank()
            ? "Paste it with its prompt and command line above it"
            : "Print it again with the properties that identify it");
  }
}
