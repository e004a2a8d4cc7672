package exodx.readers;

import exodx.facts.Evidence;
import exodx.facts.Note;
import exodx.facts.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a text once and finds every printed object in it, of whatever format, with the
 * command above it; what is left are passages of text.
 */
final class ObjectFinder {
  private static final int LONGEST_HEADING = 60;
  private static final Pattern DECORATION = Pattern.compile("^[\\s#*_>=-]+|[\\s#*_:=-]+$");
  private static final Pattern OUTPUT =
      Pattern.compile("\\s*(?:(?:WARNING|VERBOSE|DEBUG):.*|\\.{3}|\u2026|```\\w*)\\s*");
  private static final Pattern GROUP = Pattern.compile("\\s{2,40}([A-Za-z]\\w{1,80}): (\\S.*)");
  private static final int MOST_OBJECTS = 20_000;

  /** A property of a name that nobody knows, whose value holds a known message. */
  private static final String MESSAGE = "a message";

  /** The only address that an object with a message prints, where no property names a person. */
  static final String ADDRESS = "an address";

  private final Paste paste;
  private final Set<String> known;
  private final Evidence evidence;
  private final Vocabulary.@Nullable Recogniser recogniser;
  private final List<FormatReader> readers;
  private final BareValues bare;
  private final Variables variables = new Variables();
  private final List<PrintedObject> objects = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Unanswered> unanswered = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private Map<String, Printed> group = Map.of();

  /** How many blocks of lines may still belong to whoever has signed a letter. */
  private int signed;

  /**
   * @param known names of properties, folded
   */
  ObjectFinder(Paste paste, Set<String> known, Vocabulary vocabulary) {
    this.paste = paste;
    this.known = known;
    evidence = vocabulary.sources().evidence();
    recogniser = vocabulary.recogniser();
    bare = new BareValues(known);
    readers =
        List.of(
            new XmlBlocks(paste),
            new JsonBlocks(paste.text().length(), evidence),
            new LdifBlocks(),
            new CsvBlocks(known, this::isMessage),
            new TableBlocks(known),
            bare,
            new ListBlocks(known));
  }

  List<PrintedObject> objects() {
    return objects;
  }

  List<Note> notes() {
    return notes;
  }

  List<Unanswered> unanswered() {
    return unanswered;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Passage> passages() {
    return passages;
  }

  /**
   * Finds them.
   *
   * @param above the command that printed the beginning of the text, where that is known
   */
  ObjectFinder find(PrintContext above) {
    PrintContext around = above;
    CommandLines.object(paste, above, 2).ifPresent(objects::add);
    int line = 1;
    while (line <= paste.size() && objects.size() < MOST_OBJECTS) {
      if (paste.isBlank(line)) {
        signed -= signed > 0 && !paste.isBlank(line - 1) ? 1 : 0;
        line++;
        continue;
      }
      Optional<CommandLines.Command> command = CommandLines.at(paste, line);
      if (command.isPresent()) {
        CommandLines.Command found = command.get();
        String heading = around.command().isEmpty() ? around.heading() : "";
        String text = variables.resolved(found.text());
        around = PrintContext.of(text, evidence, found.prompt(), "", line).withHeading(heading);
        CommandLines.object(paste, around, found.next()).ifPresent(objects::add);
        group = Map.of();
        line = found.next();
        continue;
      }
      Matcher common = GROUP.matcher(paste.line(line));
      if (common.matches()
          && known.contains(PrintedObject.fold(common.group(1)))
          && paste.isBlank(line + 1)
          && paste.isBlank(line - 1)) {
        group = Map.of(common.group(1), Printed.text(common.group(2).strip(), line));
        blocks.add(new Block(List.of(), List.of(), line, line + 1));
        line++;
        continue;
      }
      Optional<Block> block = block(line, around);
      if (block.isPresent() && isOfAnother(block.get(), around)) {
        around = PrintContext.NOTHING;
        block = block(line, around);
      }
      if (block.isPresent()) {
        add(block.get());
        line = Math.max(line + 1, block.get().next());
        around = around.withHeading("");
        continue;
      }
      if (!belongsToOutput(paste.line(line))) {
        boolean answer = around.line() >= line - 1 || blocks.isEmpty();
        answer |= !blocks.isEmpty() && blocks.get(blocks.size() - 1).first() < around.line();
        signed = Addresses.isClosing(paste.line(line), evidence) ? 2 : signed;
        passage(line, answer ? around : PrintContext.NOTHING);
        boolean none = signed > 0 || tellsOfAbove(line);
        around = PrintContext.NOTHING.withHeading(none ? "" : heading(paste.line(line)));
      }
      line++;
    }
    return this;
  }

  /** True when a block is of another format than what one command has printed above it. */
  private boolean isOfAnother(Block block, PrintContext around) {
    if (around.command().isEmpty() || around.command().contains(";") || block.objects().isEmpty()) {
      return false;
    }
    for (int i = blocks.size() - 1; i >= 0 && blocks.get(i).first() > around.line(); i--) {
      List<PrintedObject> above = blocks.get(i).objects();
      if (!above.isEmpty()) {
        return !above.get(0).format().equals(block.objects().get(0).format());
      }
    }
    return false;
  }

  private void add(Block block) {
    List<PrintedObject> found = block.objects();
    Map<PrintedObject, PrintedObject> done = new HashMap<>();
    List<PrintedObject> inside = new ArrayList<>();
    for (PrintedObject one : found) {
      inside.addAll(InnerXml.expand(whole(one, done), evidence.inherited()));
    }
    objects.addAll(inside);
    notes.addAll(block.notes());
    unanswered.addAll(block.unanswered());
    blocks.add(block.with(inside));
  }

  /** Returns an object with what it takes over from its group, and from those it stands in. */
  private PrintedObject whole(PrintedObject one, Map<PrintedObject, PrintedObject> done) {
    PrintedObject whole = done.get(one);
    if (whole == null) {
      PrintedObject outer = one.outer();
      whole =
          outer == null
              ? withMessage(bare.named(one).with(group))
              : withMessage(one.inside(whole(outer, done), evidence.inherited()));
      done.put(one, whole);
    }
    return whole;
  }

  /**
   * Errors and whose they are stand under names that nobody can list, so the message in a value
   * tells what it is, and an address beside it whose.
   */
  private PrintedObject withMessage(PrintedObject object) {
    Map<String, Printed> told = new HashMap<>();
    boolean error = false;
    for (Map.Entry<String, Printed> one : object.properties().entrySet()) {
      if (isMessage(one.getValue().text())) {
        error = true;
        if (!known.contains(one.getKey())) {
          told.putIfAbsent(MESSAGE, one.getValue());
        }
      }
    }
    if (error && evidence.names().stream().noneMatch(object::has)) {
      address(object).ifPresent(one -> told.put(ADDRESS, one));
    }
    return object.with(told);
  }

  private boolean isMessage(String text) {
    return recogniser != null && Texts.isLong(text) && !recogniser.recognise(text).isEmpty();
  }

  /** Returns the only address in an object; none of somebody who writes about the error. */
  private Optional<Printed> address(PrintedObject object) {
    List<Printed> found = new ArrayList<>();
    object
        .properties()
        .forEach(
            (name, value) -> {
              if (Addresses.isOne(value.text().strip())
                  && !Addresses.in(name + ": " + value.text().strip(), evidence).isEmpty()) {
                found.add(value);
              }
            });
    return found.stream().map(Printed::key).distinct().count() == 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  private Optional<Block> block(int line, PrintContext around) {
    for (FormatReader reader : readers) {
      Optional<Block> block = reader.read(paste, line, around);
      if (block.isPresent()) {
        return block;
      }
    }
    return Optional.empty();
  }

  /** Adds a line to the passage above it, unless it begins with a name of its own. */
  private void passage(int line, PrintContext around) {
    int last = passages.size() - 1;
    boolean goesOn = last >= 0 && passages.get(last).last() == line - 1;
    if (goesOn && !Addresses.begins(paste.line(line))) {
      Passage above = passages.get(last);
      passages.set(
          last, new Passage(paste, above.first(), line, above.around(), above.signature()));
    } else {
      passages.add(new Passage(paste, line, line, around, signed > 0));
    }
  }

  /** True for a line with an address that goes on with an error: it names nobody below. */
  private boolean tellsOfAbove(int line) {
    Passage last = passages.get(passages.size() - 1);
    return last.first() < line && paste.line(line).indexOf('@') > 0 && isMessage(last.text());
  }

  /** Warnings and marks of omission stand between a command and what it prints. */
  private static boolean belongsToOutput(String line) {
    return OUTPUT.matcher(line).matches();
  }

  private static String heading(String line) {
    if (line.length() > LONGEST_HEADING) {
      return "";
    }
    return DECORATION.matcher(line.strip()).replaceAll("");
  }
}
