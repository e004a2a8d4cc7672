package exodx.readers;

import exodx.facts.Note;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in notes what was read of a case, what was not used, and whose case it is. */
final class Tellings {
  private final InputCases input;
  private final People.Decision decision;
  private final Person person;
  private final boolean several;
  private final Map<PrintedObject, Set<String>> taken;
  private final List<Note> notes;

  Tellings(
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
          notes.add(new Note(Note.Kind.READ, object.file(), object.first(), text));
        });
    input.tell(notes);
    for (Person other : decision.others()) {
      for (Item item : other.items()) {
        notes.add(
            new Note(
                Note.Kind.LEFT_OUT,
                item.file(),
                item.line(),
                what(item) + " is left out: it belongs to " + other.name()));
      }
    }
    for (Item item : decision.left()) {
      notes.add(
          new Note(
              Note.Kind.UNCLEAR,
              item.file(),
              item.line(),
              what(item) + " does not say whose it is; it is not used. " + ask()));
    }
    if (decision.asked() || (several && person.items().isEmpty())) {
      notes.add(
          new Note(
              Note.Kind.UNCLEAR,
              input.source().name(),
              0,
              "this speaks of several people: "
                  + String.join(", ", input.names())
                  + ". Say whose case it is: --user "
                  + input.names().stream().findFirst().orElse("NAME")));
    } else if (!decision.others().isEmpty() && decision.why().startsWith("most")) {
      notes.add(
          new Note(
              Note.Kind.UNCLEAR,
              input.source().name(),
              0,
              "this is taken for the case of "
                  + person.name()
                  + ", as "
                  + decision.why()
                  + "; it names others as well: "
                  + decision.others().stream().map(Person::name).collect(Collectors.joining(", "))
                  + ". If it is theirs: --user NAME"));
    }
  }

  private String ask() {
    return "Paste it with its prompt and command line above it, or say whose it is with --user";
  }

  private String what(Item item) {
    return item.object() != null
        ? input.title(item.object())
        : item.passage() != null ? "an error" : "a fact file";
  }
}
