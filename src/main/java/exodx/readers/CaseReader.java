package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.Clue;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.NodeReader;
import exodx.facts.Note;
import exodx.facts.ObjectKind;
import exodx.facts.Vocabulary;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads a case from whatever people have: fact files, pasted texts, exports, or several of them.
 *
 * <p>Objects of known kinds become facts. Everything in a text stays a text as well, so that the
 * messages in it are found; only what became the text of a fact, or is left out, is taken out.
 */
public final class CaseReader {
  private static final int MOST_UNKNOWN = 50;

  private final Vocabulary vocabulary;
  private final List<Note> notes = new ArrayList<>();
  private final Agreement agreement = new Agreement(notes);
  private final FactCollector collector;
  private final List<Paste> pastes;
  private final List<ObjectFinder> finders;

  private CaseReader(Vocabulary vocabulary, List<SourceText> texts) {
    this.vocabulary = vocabulary;
    Set<String> known = properties(vocabulary);
    pastes = texts.stream().map(Paste::new).toList();
    finders = pastes.stream().map(paste -> new ObjectFinder(paste, known).find()).toList();
    KindFinder kinds = new KindFinder(vocabulary.sources(), new CaseText(finders, pastes));
    collector = new FactCollector(vocabulary, kinds, agreement, notes);
  }

  /**
   * Begins aside what reading this text will take, while there is no vocabulary yet. It need not be
   * called.
   */
  public static void begin(SourceText source) {
    if (FactFiles.isLikely(source)) {
      NodeReader.begin();
    }
  }

  /**
   * Reads a case from one text.
   *
   * @throws ProblemsException when it is a fact file with something wrong in it
   */
  public static CaseFacts read(Vocabulary vocabulary, SourceText source) {
    return read(vocabulary, List.of(source));
  }

  /**
   * Reads one case from several texts. Two of them that say different things about the same are
   * told, and neither is used.
   *
   * @throws ProblemsException when one is a fact file with something wrong in it
   */
  public static CaseFacts read(Vocabulary vocabulary, List<SourceText> sources) {
    List<CaseFacts> files = new ArrayList<>();
    List<SourceText> texts = new ArrayList<>();
    for (SourceText source : sources) {
      Optional<CaseFacts> file = FactFiles.read(vocabulary, source);
      if (file.isPresent()) {
        files.add(file.get());
      } else {
        texts.add(source);
      }
    }
    if (texts.isEmpty() && files.size() == 1) {
      return files.get(0);
    }
    return new CaseReader(vocabulary, texts).read(files, sources);
  }

  /**
   * Tells every property of every object that stands printed in some texts, with its value.
   *
   * @param each takes the name of a property, in small letters, and its value
   */
  public static void printed(
      Vocabulary vocabulary, List<SourceText> sources, BiConsumer<String, String> each) {
    for (ObjectFinder finder : new CaseReader(vocabulary, sources).finders) {
      for (PrintedObject object : finder.objects()) {
        object.properties().forEach((name, value) -> each.accept(name, value.text()));
      }
    }
  }

  /** True when a text holds an object of a known kind, or one that could be of a known kind. */
  static boolean holdsObjects(Vocabulary vocabulary, SourceText source) {
    CaseReader reader = new CaseReader(vocabulary, List.of(source));
    reader.collector.collect(reader.finders.get(0).objects());
    return reader.notes.stream().anyMatch(note -> note.kind() != Note.Kind.UNUSABLE);
  }

  private CaseFacts read(List<CaseFacts> files, List<SourceText> sources) {
    List<PrintedObject> objects =
        finders.stream().flatMap(finder -> finder.objects().stream()).toList();
    List<Fact> facts = new ArrayList<>();
    files.forEach(
        file -> file.facts().stream().filter(f -> !f.values().isEmpty()).forEach(facts::add));
    facts.addAll(collector.collect(objects));
    for (int i = 0; i < pastes.size(); i++) {
      facts.addAll(texts(pastes.get(i), finders.get(i), sources));
    }
    finders.forEach(finder -> notes.addAll(finder.notes()));
    List<Fact> merged = merged(facts);
    notes.sort(Comparator.comparing(Note::file).thenComparingInt(Note::line));
    CaseFacts all = CaseFacts.of(sources.get(0).name(), sources.get(0), vocabulary, merged);
    return new CaseFacts(all.name(), all.source(), all.facts(), notes);
  }

  /** Joins what several texts say about what a case has once, and numbers the rest anew. */
  private List<Fact> merged(List<Fact> facts) {
    List<Fact> merged = new ArrayList<>();
    for (FactType type : vocabulary.types()) {
      List<Fact> same = facts.stream().filter(fact -> fact.type().equals(type)).toList();
      if (type.many()) {
        same.forEach(fact -> merged.add(new Fact(type, index(merged, type), fact.values())));
      } else if (!same.isEmpty()) {
        Map<String, Fact.Value> values = new LinkedHashMap<>();
        for (FactField field : type.fields()) {
          List<Fact.Value> claims =
              same.stream()
                  .flatMap(fact -> Optional.ofNullable(fact.values().get(field.name())).stream())
                  .toList();
          Fact.Value agreed = agreement.of(type.path(0, field.name()), field, claims);
          if (agreed != null) {
            values.put(field.name(), agreed);
          }
        }
        merged.add(new Fact(type, 0, values));
      }
    }
    return merged;
  }

  private static int index(List<Fact> facts, FactType type) {
    return (int) facts.stream().filter(fact -> fact.type().equals(type)).count();
  }

  /** Returns what is left of a text, and what is in objects that nobody knows. */
  private List<Fact> texts(Paste paste, ObjectFinder finder, List<SourceText> sources) {
    StringBuilder left = new StringBuilder(paste.text());
    List<String> unknown = new ArrayList<>();
    for (Block block : finder.blocks()) {
      if (block.gathered()) {
        blank(left, paste, block.first(), block.next());
        continue;
      }
      List<PrintedObject> inside = block.objects();
      boolean whole = inside.stream().anyMatch(one -> isDocument(one) && collector.isConsumed(one));
      if (whole) {
        blank(left, paste, block.first(), block.next());
        inside.stream()
            .filter(one -> !collector.isUnderstood(one))
            .limit(MOST_UNKNOWN)
            .forEach(one -> unknown.add(listed(one)));
      } else {
        for (PrintedObject one : inside) {
          if (collector.isConsumed(one)) {
            blank(left, paste, one.first(), one.last() + 1);
          }
        }
      }
    }
    List<Fact> facts = new ArrayList<>();
    if (!left.toString().isBlank()) {
      facts.add(text(left.toString(), paste, sources));
    }
    if (!unknown.isEmpty()) {
      facts.add(text(String.join("\n\n", unknown), paste, sources));
    }
    return facts;
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

  private static String listed(PrintedObject object) {
    StringBuilder text = new StringBuilder();
    object
        .properties()
        .forEach(
            (name, value) -> text.append(name).append(" : ").append(value.text()).append('\n'));
    return text.toString().strip();
  }

  private Fact text(String text, Paste paste, List<SourceText> sources) {
    for (FactType type : vocabulary.types()) {
      for (FactField field : type.fields()) {
        if (field.recognise()) {
          return new Fact(type, 0, Map.of(field.name(), new Fact.Value(text, 1, paste.file(), "")));
        }
      }
    }
    throw ProblemsException.input(
        Problem.error(
            "not-a-fact-file",
            sources.get(0).name(),
            "this is no fact file, and the rules look for no messages in a text",
            "write a fact file with one of: " + String.join(", ", vocabulary.keys())));
  }

  /** Names of the properties that the knowledge reads or knows objects by, folded. */
  private static Set<String> properties(Vocabulary vocabulary) {
    Set<String> names = new HashSet<>();
    vocabulary
        .types()
        .forEach(
            type ->
                type.fields()
                    .forEach(
                        field ->
                            field
                                .from()
                                .forEach(from -> names.add(PrintedObject.fold(from.property())))));
    for (ObjectKind kind : vocabulary.sources().kinds().values()) {
      for (List<Clue> clues : List.of(kind.like(), kind.proof(), kind.never())) {
        clues.forEach(clue -> clue.conditions().keySet().forEach(name -> add(names, name)));
      }
    }
    return names;
  }

  private static void add(Set<String> names, String name) {
    if (!Clue.AROUND.contains(name)) {
      names.add(PrintedObject.fold(name));
    }
  }
}
