package exodx.readers;

import exodx.facts.Note;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in notes what was read of a case, what was not used, and whose case it is. */
final class CaseNotes {
  private static final int MOST_TOLD = 50;
  private static final String ASK =
      "Paste it with its prompt and command line above it, or say whose it is with --user";

  private final InputCases input;
  private final People.Decision decision;
  private final Person person;
  private final boolean several;
  private final Map<PrintedObject, Set<String>> taken;
  private final List<Note> notes;

  CaseNotes(
      InputCases input,
      People.Decision decision,
      Person person,
      boolean several,
      Map<PrintedObject, Set<String>> taken,
      List<Note> notes) {
    this.input = input;
    this.decision = decision;
    this.person = person;
    this.several = several;
    this.taken = taken;
    this.notes = notes;
  }

  /** Says what became of every object and of every error. */
  void tell() {
    taken.forEach(
        (object, used) -> {
          String whose =
              person.owns(object) && !person.name().isEmpty() ? ", of " + person.name() : "";
          String text = input.title(object) + whose + ": values taken: " + used.size();
          notes.add(object.note(Note.Kind.READ, text));
        });
    input.tell(notes);
    int told = 0;
    for (Person other : decision.others()) {
      for (Item item : other.items().subList(0, Math.min(other.items().size(), MOST_TOLD - told))) {
        note(Note.Kind.LEFT_OUT, item, " is left out: it belongs to " + other.name());
        told++;
      }
    }
    more(decision.others().stream().mapToInt(other -> other.items().size()).sum(), "are others'");
    for (Item item : decision.left().subList(0, Math.min(decision.left().size(), MOST_TOLD))) {
      note(Note.Kind.UNCLEAR, item, " does not say whose it is; it is not used. " + ASK);
    }
    more(decision.left().size(), "do not say whose they are");
    boolean nobodys = several && person.items().isEmpty();
    if (nobodys) {
      input.passages().stream()
          .filter(passage -> input.messages(passage).isEmpty())
          .forEach(passage -> notes.add(LeftText.note(passage, null)));
    }
    if (decision.asked() || nobodys) {
      note(
          Note.Kind.UNCLEAR,
          "this speaks of several people: "
              + String.join(", ", input.names())
              + ". Say whose case it is: --user "
              + input.names().stream().findFirst().orElse("NAME"));
    } else if (!decision.others().isEmpty() && decision.why().startsWith("most")) {
      note(
          Note.Kind.UNCLEAR,
          "this is taken for the case of "
              + person.name()
              + ", as "
              + decision.why()
              + "; it names others as well: "
              + decision.others().stream().map(Person::name).collect(Collectors.joining(", "))
              + ". If it is theirs: --user NAME");
    }
  }

  /** Says something of the whole input. */
  private void note(Note.Kind kind, String text) {
    notes.add(new Note(kind, input.source().name(), 0, text));
  }

  private void note(Note.Kind kind, Item item, String text) {
    notes.add(new Note(kind, item.file(), item.line(), what(item) + text));
  }

  /** Nobody reads thousands of notes, and every case would carry all of them. */
  private void more(int all, String why) {
    if (all > MOST_TOLD) {
      note(
          Note.Kind.LEFT_OUT,
          all + " objects and errors " + why + ": import --show names them all");
    }
  }

  private String what(Item item) {
    return item.object() != null
        ? input.title(item.object())
        : item.passage() != null ? "an error" : "a fact file";
  }
}
