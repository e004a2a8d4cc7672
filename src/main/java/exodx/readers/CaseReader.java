package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.NodeReader;
import exodx.facts.Vocabulary;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases from whatever people have: fact files, pasted texts, exports, or several of them.
 *
 * <p>First the printed objects are found, then it is decided whose each is, and only then facts are
 * read. What nobody owns is told, and never used.
 */
public final class CaseReader {
  private CaseReader() {}

  /**
   * Starts in the background what reading this text will need, while the rules are still loaded.
   * Calling it is optional.
   */
  public static void begin(SourceText source) {
    if (FactFiles.isLikely(source)) {
      NodeReader.begin();
    }
  }

  /**
   * Reads the case of one text; one of several people holds what is nobody's, and asks.
   *
   * @throws ProblemsException when it is a fact file with something wrong in it
   */
  public static CaseFacts read(Vocabulary vocabulary, SourceText source) {
    return read(vocabulary, List.of(source));
  }

  /**
   * Reads one case from several texts; see {@link #read(Vocabulary, SourceText)}.
   *
   * @throws ProblemsException when one is a fact file with something wrong in it
   */
  public static CaseFacts read(Vocabulary vocabulary, List<SourceText> sources) {
    return readAll(vocabulary, sources, null).one();
  }

  /**
   * Reads all cases of an input.
   *
   * @param user whose case is wanted, by a name that the input uses; null for everybody's
   * @throws ProblemsException when one is a fact file with something wrong in it, or the input does
   *     not name the user
   */
  public static Reading readAll(
      Vocabulary vocabulary, List<SourceText> sources, @Nullable String user) {
    List<CaseFacts> files = new ArrayList<>();
    List<SourceText> texts = new ArrayList<>();
    for (SourceText source : sources) {
      Optional<List<CaseFacts>> file = FactFiles.read(vocabulary, source);
      if (file.isPresent()) {
        files.addAll(file.get());
      } else {
        texts.add(source);
      }
    }
    if (texts.isEmpty() && files.size() == 1 && user == null) {
      return new Reading(files, files.get(0), List.of(), false, List.of());
    }
    InputCases input =
        new InputCases(vocabulary, texts, files, sources.get(0), PrintContext.NOTHING);
    return read(input, user);
  }

  /**
   * A command, and the shell it ran in, as a person says it.
   *
   * @param command the command line
   * @param shell the shell's name in the knowledge
   */
  public record Printing(String command, String shell) {}

  /**
   * Reads a text beside what is known of a case already. What it tells of somebody else, or of
   * nobody, stays out.
   *
   * @param known what is known
   * @param user whose case it is, by a name that the text uses; null when nobody said so
   * @param by what printed the text, when a person says so; null when the text itself has to tell
   * @throws ProblemsException when the text does not name the user
   */
  public static Reading beside(
      Vocabulary vocabulary,
      CaseFacts known,
      SourceText text,
      @Nullable String user,
      @Nullable Printing by) {
    boolean empty = known.facts().stream().allMatch(fact -> fact.values().isEmpty());
    // What is pasted settles what was told in two ways before.
    CaseFacts open = new CaseFacts(known.name(), known.source(), known.facts(), known.notes());
    List<CaseFacts> files = empty ? List.of() : List.of(open);
    PrintContext above =
        by == null
            ? PrintContext.NOTHING
            : PrintContext.of(by.command(), vocabulary.sources().evidence(), "", by.shell(), 1);
    InputCases input = new InputCases(vocabulary, List.of(text), files, text, above);
    return read(input, user);
  }

  /** True for a line that a program printed: a command line, or a property with its value. */
  public static boolean isPrinted(Vocabulary vocabulary, String line) {
    return isCommand(line)
        || !InputCases.printed(vocabulary, List.of(new SourceText("", line))).isEmpty();
  }

  /** True for a command line. */
  public static boolean isCommand(String line) {
    return CommandLines.at(new Paste(new SourceText("", line)), 1).isPresent();
  }

  private static Reading read(InputCases input, @Nullable String user) {
    Reading reading = input.read(user);
    if (reading != null) {
      return reading;
    }
    throw ProblemsException.input(
        "no-such-user",
        input.source().name(),
        "the input does not name \"" + user + "\", or names more than one of that name",
        input.names().isEmpty()
            ? "give the text of one person alone: it names nobody"
            : "it names: " + String.join(", ", input.names()));
  }

  /**
   * Tells every property of every object that stands printed in some texts, with its value.
   *
   * @param each takes the name of a property, in small letters, and its value
   */
  public static void printed(
      Vocabulary vocabulary, List<SourceText> sources, BiConsumer<String, String> each) {
    for (PrintedObject object : InputCases.printed(vocabulary, sources)) {
      object.properties().forEach((name, value) -> each.accept(name, value.text()));
    }
  }

  /** True when a text holds an object of a known kind, or one that could be of a known kind. */
  static boolean holdsObjects(Vocabulary vocabulary, SourceText source) {
    return new InputCases(vocabulary, List.of(source), List.of(), source, PrintContext.NOTHING)
        .knowsObjects();
  }
}
