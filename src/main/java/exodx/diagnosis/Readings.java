package exodx.diagnosis;

import exodx.facts.CaseFacts;
import exodx.facts.Note;
import exodx.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Carries what the readers say about a case into its answer. */
final class Readings {
  /** Code of the warning that two places of a case say different things. */
  private static final String DISAGREE = "sources-disagree";

  private Readings() {}

  /** Adds what was not used, and why. */
  static List<String> notes(CaseFacts facts, List<String> notes) {
    List<String> all = new ArrayList<>(notes);
    for (Note note : facts.notes()) {
      if (note.kind() != Note.Kind.READ && note.kind() != Note.Kind.CONFLICT) {
        all.add(note.placed());
      }
    }
    return List.copyOf(all);
  }

  /** Adds a warning for every two places that say different things. */
  static List<Outcome.Caution> cautions(CaseFacts facts, List<Outcome.Caution> cautions) {
    List<Outcome.Caution> all = new ArrayList<>(cautions);
    for (Note note : facts.notes()) {
      if (note.kind() == Note.Kind.CONFLICT) {
        all.add(new Outcome.Caution(DISAGREE, note.placed(), false, List.of()));
      }
    }
    return List.copyOf(all);
  }
}
