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
 */
record Block(List<PrintedObject> objects, List<Note> notes, int first, int next) {
  Block {
    objects = List.copyOf(objects);
    notes = List.copyOf(notes);
  }
}
