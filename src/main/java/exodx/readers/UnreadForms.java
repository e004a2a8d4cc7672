package exodx.readers;

import exodx.facts.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds properties that facts are read from, shown in a form that is not read. */
final class UnreadForms {
  private static final Pattern NAMED =
      Pattern.compile("(?m)(?:^|[|,;{@\"' ])(\\w{8,60})[ \"']*(?:[=|:;,}]|$)");

  /** Formats without a name beside each value. */
  private static final Pattern NAMELESS =
      Pattern.compile("(?i).*(?:\\|\\s*(?:fw|format-wide)\\b|\\s-HideT\\w*).*");

  private static final Set<String> ENTRY = Set.of("name", "value");
  private static final String UNREAD =
      " is shown in a form that is not read; print the object with Format-List or ConvertTo-Json";

  private UnreadForms() {}

  static List<Note> of(InputCases input) {
    List<Note> notes = new ArrayList<>();
    Set<String> known = Known.fromProperties(input.vocabulary());
    for (Passage passage : input.passages()) {
      String text = passage.text();
      String command = passage.around().command();
      if (command.length() < 4000 && NAMELESS.matcher(command).matches()) {
        String what = "what the command above prints";
        notes.add(unread(passage.paste().file(), passage.first(), what));
        continue;
      }
      String near = text + passage.paste().line(passage.last() + 1); // where a table begins
      boolean heading = Addresses.isHeading(text.strip());
      if (!heading && input.messages(passage).isEmpty() && LeftText.GUID.matcher(near).find()) {
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
    return notes;
  }

  private static Note unread(String file, int line, String name) {
    return new Note(Note.Kind.UNUSABLE, file, line, name + UNREAD);
  }
}
