package exodx.readers;

import exodx.facts.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Goes through a text once and finds every printed object in it, of whatever format. */
final class ObjectFinder {
  private static final int LONGEST_HEADING = 60;
  private static final Pattern DECORATION = Pattern.compile("^[\\s#*_>=-]+|[\\s#*_:=-]+$");
  private static final Pattern OUTPUT =
      Pattern.compile("\\s*(?:(?:WARNING|VERBOSE|DEBUG):.*|\\.{3}|\u2026|```\\w*)\\s*");
  private static final int MOST_OBJECTS = 20_000;

  private final Paste paste;
  private final List<BlockReader> readers;
  private final BareValues bare;
  private final List<PrintedObject> objects = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /**
   * @param known names of properties, folded
   */
  ObjectFinder(Paste paste, Set<String> known) {
    this.paste = paste;
    bare = new BareValues(known);
    readers =
        List.of(
            new CliXmlBlocks(paste),
            new JsonBlocks(paste.text().length()),
            new LdifBlocks(),
            new CsvBlocks(known),
            new TableBlocks(),
            bare,
            new ListBlocks(known));
  }

  List<PrintedObject> objects() {
    return objects;
  }

  List<Note> notes() {
    return notes;
  }

  List<Block> blocks() {
    return blocks;
  }

  ObjectFinder find() {
    Around around = Around.NOTHING;
    int line = 1;
    while (line <= paste.size() && objects.size() < MOST_OBJECTS) {
      if (paste.isBlank(line)) {
        line++;
        continue;
      }
      Optional<CommandLines.Command> command = CommandLines.at(paste, line);
      if (command.isPresent()) {
        CommandLines.Command found = command.get();
        around = around.withCommand(found.text(), found.prompt());
        CommandLines.object(paste, line, found).ifPresent(objects::add);
        line = found.next();
        continue;
      }
      Optional<Block> block = block(line, around);
      if (block.isPresent()) {
        List<PrintedObject> inside = new ArrayList<>();
        block.get().objects().forEach(one -> inside.addAll(InnerXml.expand(bare.named(one))));
        objects.addAll(inside);
        notes.addAll(block.get().notes());
        blocks.add(block.get().with(inside));
        line = Math.max(line + 1, block.get().next());
        around = around.withHeading("");
        continue;
      }
      if (!belongsToOutput(paste.line(line))) {
        around = Around.NOTHING.withHeading(heading(paste.line(line)));
      }
      line++;
    }
    return this;
  }

  private Optional<Block> block(int line, Around around) {
    for (BlockReader reader : readers) {
      Optional<Block> block = reader.read(paste, line, around);
      if (block.isPresent()) {
        return block;
      }
    }
    return Optional.empty();
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
