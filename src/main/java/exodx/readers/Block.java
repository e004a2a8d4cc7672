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
 */
record Block(List<PrintedObject> objects, List<Note> notes, int first, int next, boolean gathered) {
  Block {
    objects = List.copyOf(objects);
    notes = List.copyOf(notes);
  }

  /** Returns the same part with other objects, and without its notes. */
  Block with(List<PrintedObject> others) {
    return new Block(others, List.of(), first, next, gathered);
  }

  Block(List<PrintedObject> objects, List<Note> notes, int first, int next) {
    this(objects, notes, first, next, false);
  }
}
