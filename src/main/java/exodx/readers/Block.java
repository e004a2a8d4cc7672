package exodx.readers;

import exodx.facts.Note;
import java.util.List;

/**
 * A part of a text that a reader has understood.
 *
 * @param objects the objects in it
 * @param notes what it could not understand
 * @param first its first line
 * @param next the first line behind it
 * @param gathered true for a file that a script of this program saved: nothing in it is a text
 * @param unanswered the errors in such a file
 */
record Block(
    List<PrintedObject> objects,
    List<Note> notes,
    int first,
    int next,
    boolean gathered,
    List<Unanswered> unanswered) {
  Block {
    objects = List.copyOf(objects);
    notes = List.copyOf(notes);
    unanswered = List.copyOf(unanswered);
  }

  /** Returns the objects that stand in no other, where there are several: a heading names none. */
  List<PrintedObject> rows() {
    List<PrintedObject> rows = objects.stream().filter(one -> one.outer() == null).toList();
    return rows.size() < 2 ? List.of() : rows;
  }

  /** Returns the same part with other objects, and without its notes. */
  Block with(List<PrintedObject> others) {
    return new Block(others, List.of(), first, next, gathered, List.of());
  }

  Block(List<PrintedObject> objects, List<Note> notes, int first, int next) {
    this(objects, notes, first, next, false, List.of());
  }
}
