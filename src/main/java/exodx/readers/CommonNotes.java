package exodx.readers;

import exodx.facts.Note;
import exodx.facts.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of an input in every case of it: what no case can use. */
final class CommonNotes {
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
    return notes;
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
