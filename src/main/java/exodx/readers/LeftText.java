package exodx.readers;

import exodx.facts.Fact;
import exodx.facts.Guid;
import exodx.facts.Note;
import exodx.messages.Recognition;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the texts of a case when the objects are taken out. It is kept for the messages
 * in it; where the rest of the case tells enough and it holds none, it is only told of.
 */
final class LeftText {
  private static final int SHOWN = 60;
  static final Pattern GUID = Pattern.compile("(?i)" + Guid.DIGITS);

  private final InputCases input;
  private final OneCase one;
  private final List<Fact> known;
  private final List<Note> notes;

  LeftText(InputCases input, OneCase one, List<Fact> known, List<Note> notes) {
    this.input = input;
    this.one = one;
    this.known = known;
    this.notes = notes;
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < input.pastes().size(); i++) {
      Paste paste = input.pastes().get(i);
      String left = left(paste, input.finders().get(i));
      if (left.isBlank()) {
        tellBesides(paste);
        continue;
      }
      List<Recognition> messages = input.texts().recognise(left);
      boolean told = !messages.isEmpty() && said().containsAll(said(messages));
      boolean alone = known.isEmpty() && !input.knowsObjects();
      if (alone || input.texts().unread() || (!messages.isEmpty() && !told)) {
        facts.add(text(left.stripTrailing(), paste));
        tellBesides(paste);
      } else {
        tell(paste, told);
      }
    }
    return facts;
  }

  /** Messages that errors of the case tell already. */
  private Set<String> said() {
    Set<String> said = new HashSet<>();
    for (Fact fact : known) {
      fact.texts().forEach(text -> said.addAll(said(input.texts().recognise(text))));
    }
    return said;
  }

  /** What messages say: the same twice is one. */
  static Set<String> said(List<Recognition> messages) {
    Set<String> said = new HashSet<>();
    for (Recognition message : messages) {
      StringBuilder text = new StringBuilder(message.template());
      message.values().values().forEach(value -> text.append('\n').append(value.raw()));
      said.add(text.toString());
    }
    return said;
  }

  private void tell(Paste paste, boolean told) {
    for (Passage passage : input.passages()) {
      boolean nobodys = !one.isOneOfSeveral() && input.messages(passage).isEmpty();
      if (passage.paste() == paste && (nobodys || one.owns(passage))) {
        notes.add(note(passage, told ? "this error is known already" : null));
      }
    }
  }

  /**
   * Where only the person's own passages are read, an unknown error of another is still told of.
   */
  private void tellBesides(Paste paste) {
    if (one.strict() && !one.isOneOfSeveral()) {
      input.passages().stream()
          .filter(passage -> passage.paste() == paste && input.messages(passage).isEmpty())
          .filter(passage -> GUID.matcher(passage.text()).find())
          .forEach(passage -> notes.add(note(passage, null)));
    }
  }

  /** What is said of a text that is not used; the reason is null where no rule knows it. */
  static Note note(Passage passage, @Nullable String why) {
    String text = passage.text().strip().replaceAll("\\s+", " ");
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "\u2026" : text;
    return new Note(
        Note.Kind.UNUSABLE,
        passage.paste().file(),
        passage.first(),
        why == null ? "no rule knows a message in this text; it is not used: " + shown : why);
  }

  private String left(Paste paste, ObjectFinder finder) {
    StringBuilder left = new StringBuilder();
    if (one.strict()) {
      int line = 1;
      for (Passage passage : one.passages()) {
        if (passage.paste() == paste) {
          left.append("\n".repeat(Math.max(0, passage.first() - line))).append(passage.text());
          line = passage.last() + 1;
        }
      }
      return left.toString();
    }
    left.append(paste.text());
    List<String> unknown = new ArrayList<>();
    BitSet lines = new BitSet(); // objects overlap, and each line is blanked once
    for (Block block : finder.blocks()) {
      List<PrintedObject> inside = block.objects();
      boolean document = inside.stream().anyMatch(object -> isDocument(object) && isKnown(object));
      if (block.gathered() || document) {
        lines.set(block.first(), block.next());
        inside.stream().filter(object -> !isKnown(object)).forEach(object -> add(unknown, object));
      } else {
        inside.stream()
            .filter(this::isKnown)
            .forEach(object -> lines.set(object.first(), object.last() + 1));
      }
    }
    // A search for a holder tells of a conflict where no error does.
    boolean error = !said().isEmpty();
    for (PrintedObject object : input.objects()) {
      boolean out = object.format().equals("absence") || (error && isCommand(object));
      if (out && object.file().equals(paste.file())) {
        lines.set(object.first(), object.last() + 1);
      }
    }
    lines.stream().forEach(line -> blank(left, paste, line, line + 1));
    unknown.forEach(text -> left.append("\n\n").append(text));
    return left.toString();
  }

  /** What a known document holds beside known objects is kept for the messages in it. */
  private void add(List<String> unknown, PrintedObject object) {
    for (Printed value : object.properties().values()) {
      if (Texts.isLong(value.text()) && !input.texts().recognise(value.text()).isEmpty()) {
        unknown.add(value.text());
      }
    }
  }

  private boolean isKnown(PrintedObject object) {
    return !isCommand(object)
        && (!input.kinds(object).isEmpty() || !input.possible(object).isEmpty());
  }

  private static boolean isCommand(PrintedObject object) {
    return object.format().equals("command");
  }

  private static boolean isDocument(PrintedObject object) {
    return object.format().equals("json") || object.format().equals("clixml");
  }

  private static void blank(StringBuilder text, Paste paste, int first, int next) {
    for (int i = paste.start(first); i < paste.start(next) && i < text.length(); i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private Fact text(String text, Paste paste) {
    Optional<Fact> fact = input.vocabulary().pasted(new Fact.Value(text, 1, paste.file(), ""));
    if (fact.isPresent()) {
      return fact.get();
    }
    throw ProblemsException.input(
        Problem.error(
            "not-a-fact-file",
            input.source().name(),
            "this is no fact file, and the rules look for no messages in a text",
            "write a fact file with one of: " + String.join(", ", input.vocabulary().keys())));
  }
}
