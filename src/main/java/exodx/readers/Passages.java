package exodx.readers;

import exodx.facts.Evidence;
import exodx.facts.Note;
import exodx.messages.Recognition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The passages of an input with the messages in them, each with the errors of one person. */
final class Passages {
  private static final Set<String> LINES = Set.of("list", "table", "csv");

  private final Evidence evidence;
  private final Texts texts;
  private final Kinds kinds;
  private final Map<Passage, List<Recognition>> messages = new LinkedHashMap<>();
  private final List<PrintedObject> absences = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  Passages(Evidence evidence, Texts texts, Kinds kinds) {
    this.evidence = evidence;
    this.texts = texts;
    this.kinds = kinds;
  }

  /** By passage, in the order of the input; empty where none is known. */
  Map<Passage, List<Recognition>> messages() {
    return messages;
  }

  /** An object for each command whose answer is that nothing was found. */
  List<PrintedObject> absences() {
    return absences;
  }

  /** What a gathered file says was not answered, for another reason. */
  List<Note> notes() {
    return notes;
  }

  /** Takes the passages that only say that nothing was found for the objects of their commands. */
  void add(Paste paste, ObjectFinder finder) {
    List<Passage> all = new ArrayList<>(finder.passages());
    for (PrintedObject object : finder.objects()) {
      if (isText(object) || isHeading(object, paste)) {
        all.add(new Passage(paste, object.first(), object.last(), object.around(), false));
      }
    }
    all.sort(Comparator.comparingInt(Passage::first));
    boolean several =
        all.stream()
                .filter(passage -> !passage.signature())
                .flatMap(passage -> Addresses.in(passage.text(), evidence).stream())
                .distinct()
                .count()
            > 1;
    for (Passage passage : all) {
      List<Recognition> inside =
          texts.messages(paste).isEmpty() ? List.of() : texts.recognise(passage.text());
      String file = passage.paste().file();
      if (!isAbsence(inside, file, passage.around(), passage.first(), passage.last())) {
        List<Passage> parts = ErrorParts.of(passage, inside, texts, evidence, several);
        parts.forEach(
            part -> messages.put(part, parts.size() == 1 ? inside : texts.recognise(part.text())));
      }
    }
    finder.unanswered().forEach(this::unanswered);
  }

  /** True for a line that looks like an object, and holds nothing but an address. */
  private boolean isHeading(PrintedObject object, Paste paste) {
    return object.format().equals("list")
        && object.first() == object.last()
        && object.around().command().isEmpty()
        && kinds.find(object).equals(Kinds.Found.NOTHING)
        && Addresses.isHeading(paste.line(object.first()).strip());
  }

  /** True for lines that look like an object of no known kind, and tell an error. */
  boolean isText(PrintedObject object) {
    return LINES.contains(object.format())
        && kinds.find(object).equals(Kinds.Found.NOTHING)
        && !texts.messages(object).isEmpty();
  }

  /** An error that names what its command asked for is an answer; any other is not. */
  private void unanswered(Unanswered one) {
    List<Recognition> inside = texts.recognise(one.reason());
    if (!isAbsence(inside, one.file(), one.around(), one.line(), one.line())) {
      notes.add(one.note());
    }
  }

  /** Takes messages that only say that what their command asked for is not there. */
  private boolean isAbsence(
      List<Recognition> inside, String file, PrintContext around, int first, int last) {
    PrintedObject absence = null;
    for (Recognition message : inside) {
      for (String name : texts.parts(message, "absent")) {
        if (around.asked().names().stream().anyMatch(name::equalsIgnoreCase)) {
          Map<String, Printed> properties = new LinkedHashMap<>();
          properties.put("Absent", Printed.text(name, first));
          message
              .values()
              .forEach((part, value) -> properties.put(part, Printed.text(value.raw(), first)));
          absence = new PrintedObject(file, "absence", "", "", around, properties, first, last);
        }
      }
    }
    if (absence == null || kinds.find(absence).kinds().isEmpty()) {
      return false;
    }
    absences.add(absence);
    return true;
  }
}
