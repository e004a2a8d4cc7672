package exodx.readers;

import exodx.facts.Node;
import exodx.facts.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that a gathering script saves for a shell: answers, each with its command, and either
 * its output or why there is none.
 *
 * <p>An answer that was cut off tells nothing: neither a value nor that there is none. It is told
 * to the person instead. So is an error, unless it says that what was asked for is not there.
 */
final class GatheredAnswers {
  private static final String MARK = "exodxGather";

  private final String file;
  private final int before;
  private final List<Node.Mapping> readable = new ArrayList<>();
  private final List<Unanswered> unanswered = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  private GatheredAnswers(String file, int before) {
    this.file = file;
    this.before = before;
  }

  static boolean isOne(Node root) {
    return root instanceof Node.Mapping mapping && entry(mapping, MARK) != null;
  }

  /**
   * Takes a document apart.
   *
   * @param before number of lines before it in its file
   * @return nothing when it is another document
   */
  static Optional<GatheredAnswers> of(Node root, String file, int before) {
    if (!isOne(root)) {
      return Optional.empty();
    }
    GatheredAnswers answers = new GatheredAnswers(file, before);
    Node all = entry((Node.Mapping) root, "answers");
    if (all instanceof Node.Sequence list) {
      list.items().forEach(answers::add);
    } else if (all != null) {
      answers.add(all);
    }
    return Optional.of(answers);
  }

  private void add(Node node) {
    if (!(node instanceof Node.Mapping answer)) {
      return;
    }
    String reason = text(answer, "notReadableBecause");
    if (!reason.isEmpty() || entry(answer, "output") == null) {
      PrintContext around =
          new PrintContext(text(answer, "command"), "", text(answer, "shell"), "");
      unanswered.add(new Unanswered(file, around, reason, answer.line() + before));
    } else if (text(answer, "complete").equals("false")) {
      note(answer, "cut off, so not used: " + text(answer, "command"));
    } else {
      readable.add(answer);
    }
  }

  private void note(Node.Mapping answer, String text) {
    notes.add(new Note(Note.Kind.UNUSABLE, file, answer.line() + before, text));
  }

  /** The answers that hold output. */
  List<Node.Mapping> readable() {
    return readable;
  }

  /** The answers that hold an error, which may be that what was asked for is not there. */
  List<Unanswered> unanswered() {
    return unanswered;
  }

  /** What was cut off. */
  List<Note> notes() {
    return notes;
  }

  private static String text(Node.Mapping mapping, String name) {
    return entry(mapping, name) instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  private static @Nullable Node entry(Node.Mapping mapping, String name) {
    for (Node.Entry entry : mapping.entries()) {
      if (entry.name().equals(name)) {
        return entry.value();
      }
    }
    return null;
  }
}
