package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.Evidence;
import exodx.facts.FactField;
import exodx.facts.Note;
import exodx.facts.ObjectKind;
import exodx.facts.ObjectKind.Owner;
import exodx.facts.Vocabulary;
import exodx.messages.Recognition;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is printed in an input, what it is, and whose: the cases follow from that. */
final class InputCases {
  private final Vocabulary vocabulary;
  private final Evidence evidence;
  private final SourceText source;
  private final List<CaseFacts> files;
  private final List<Paste> pastes;
  private final List<ObjectFinder> finders;
  private final SharedValues shared;
  private final Texts texts;
  private final Kinds kinds;
  private final List<PrintedObject> objects = new ArrayList<>();
  private final Map<PrintedObject, Kinds.Found> found = new HashMap<>();
  private final Map<Owner, List<PrintedObject>> byOwner = new EnumMap<>(Owner.class);
  private final Passages passages;
  private final Set<PrintedObject> rows = new HashSet<>();
  private final List<Note> unreadable = new ArrayList<>();
  private final People people;
  private final Map<String, Set<String>> kindsOf;

  /**
   * @param above the command that printed the texts, where a person says so
   */
  InputCases(
      Vocabulary vocabulary,
      List<SourceText> sources,
      List<CaseFacts> files,
      SourceText source,
      PrintContext above) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.files = files;
    evidence = vocabulary.sources().evidence();
    Set<String> known = Known.properties(vocabulary);
    pastes = sources.stream().map(Paste::new).toList();
    finders =
        pastes.stream()
            .map(paste -> new ObjectFinder(paste, known, vocabulary).find(above))
            .toList();
    shared = new SharedValues(finders, evidence);
    Set<String> conflicts = new HashSet<>(shared.conflicts());
    conflicts.addAll(Known.conflicts(vocabulary, files));
    texts = new Texts(vocabulary, pastes, conflicts);
    kinds = new Kinds(vocabulary.sources(), texts);
    passages = new Passages(evidence, texts, kinds);
    for (int i = 0; i < pastes.size(); i++) {
      objects.addAll(finders.get(i).objects());
      passages.add(pastes.get(i), finders.get(i));
    }
    objects.addAll(passages.absences());
    unreadable.addAll(passages.notes());
    finders.forEach(finder -> finder.blocks().forEach(block -> rows.addAll(block.rows())));
    objects.forEach(object -> found.put(object, kinds.find(object)));
    finders.forEach(finder -> unreadable.addAll(finder.notes()));
    unreadable.addAll(UnreadForms.of(this));
    List<Item> items = items();
    people = new People(items, Mentions.of(passages.messages(), items, evidence), evidence);
    kindsOf = FactCollector.kindsOf(vocabulary);
  }

  /** Returns every object that stands printed in some texts, whoever owns it. */
  static List<PrintedObject> printed(Vocabulary vocabulary, List<SourceText> sources) {
    Set<String> known = Known.properties(vocabulary);
    return sources.stream()
        .map(
            source ->
                new ObjectFinder(new Paste(source), known, vocabulary).find(PrintContext.NOTHING))
        .flatMap(finder -> finder.objects().stream())
        .toList();
  }

  private List<Item> items() {
    ItemReader reader = new ItemReader(evidence, texts);
    List<Item> items = new ArrayList<>();
    Map<Passage, String> headings = Headings.of(passages.messages(), texts, evidence);
    Map<Passage, Set<String>> leads = Leads.of(passages.messages(), evidence);
    files.forEach(file -> items.add(reader.of(file)));
    Map<String, PrintedObject> first = new HashMap<>();
    for (PrintedObject object : objects) {
      if (!object.format().equals("command")) {
        first.putIfAbsent(object.file() + object.around().line(), object);
      }
    }
    for (PrintedObject object : objects) {
      List<ObjectKind> own =
          kinds(object).stream().filter(kind -> kind.owner() == ObjectKind.Owner.USER).toList();
      if (!own.isEmpty() && own.stream().allMatch(kind -> kind.leaveOut() == null)) {
        items.add(reader.of(object, own, isError(own), shared.all(), above(object, first)));
      }
    }
    passages
        .messages()
        .forEach(
            (passage, inside) -> {
              if (!inside.isEmpty()) {
                items.add(
                    reader.of(
                        passage,
                        inside,
                        headings.get(passage),
                        leads.getOrDefault(passage, Set.of())));
              }
            });
    List<String> order = pastes.stream().map(Paste::file).toList();
    items.sort(
        Comparator.comparingInt((Item item) -> order.indexOf(item.file()))
            .thenComparingInt(Item::line));
    return items;
  }

  /**
   * What tells whom an object was asked for. A command tells it of the first object below it, and
   * of those that are printed just as that and name nobody else; a heading of a single one.
   */
  private PrintContext above(PrintedObject object, Map<String, PrintedObject> firsts) {
    PrintedObject top = object.outermost();
    PrintedObject first = firsts.get(top.file() + top.around().line());
    boolean answer =
        first == null
            || first.first() == top.first()
            || (first.properties().keySet().equals(top.properties().keySet())
                && !first.differs(object, evidence.names()));
    PrintContext around = answer ? object.around() : PrintContext.NOTHING;
    return rows.contains(top) ? around.withHeading("") : around;
  }

  private boolean isError(List<ObjectKind> own) {
    return vocabulary
        .fields()
        .filter(FactField::recognise)
        .flatMap(field -> field.from().stream())
        .anyMatch(from -> own.stream().anyMatch(kind -> kind.name().equals(from.kind())));
  }

  List<String> names() {
    return people.names();
  }

  /** True when there is an object of a known kind, or one that could be of a known kind. */
  boolean knowsObjects() {
    return objects.stream().anyMatch(one -> !kinds(one).isEmpty() || !possible(one).isEmpty());
  }

  /** Reads the cases; nothing when the user is not in the input. */
  @Nullable Reading read(@Nullable String user) {
    People.Decision decision = people.decide(user);
    if (decision == null) {
      return null;
    }
    List<CaseFacts> cases = new ArrayList<>();
    Understandings understood = new Understandings(this, decision);
    boolean several = decision.cases().size() > 1;
    for (Person person : decision.cases()) {
      cases.add(new OneCase(this, decision, person, several).read(understood));
    }
    CaseFacts together =
        several ? new OneCase(this, decision, new Person(), true).read(understood) : cases.get(0);
    return new Reading(
        cases, together, people.names(), decision.asked() || several, understood.all());
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Texts texts() {
    return texts;
  }

  Map<String, Set<String>> kindsOf() {
    return kindsOf;
  }

  Kinds kinds() {
    return kinds;
  }

  SourceText source() {
    return source;
  }

  /** True for an object of no known kind that is read as a text. */
  boolean isText(PrintedObject object) {
    return passages.isText(object);
  }

  /** The objects of an owner that are used at all. */
  List<PrintedObject> of(Owner owner) {
    return byOwner.computeIfAbsent(
        owner,
        one ->
            objects.stream()
                .filter(
                    object ->
                        kinds(object).stream()
                            .anyMatch(k -> k.owner() == one && k.leaveOut() == null))
                .toList());
  }

  List<PrintedObject> objects() {
    return objects;
  }

  Set<Passage> passages() {
    return passages.messages().keySet();
  }

  List<ObjectFinder> finders() {
    return finders;
  }

  List<Paste> pastes() {
    return pastes;
  }

  List<ObjectKind> kinds(PrintedObject object) {
    return found.getOrDefault(object, Kinds.Found.NOTHING).kinds();
  }

  List<ObjectKind> possible(PrintedObject object) {
    return found.getOrDefault(object, Kinds.Found.NOTHING).possible();
  }

  String title(PrintedObject object) {
    return kinds(object).stream().map(ObjectKind::title).collect(Collectors.joining(", and "));
  }

  List<Recognition> messages(Passage passage) {
    return passages.messages().getOrDefault(passage, List.of());
  }

  /** What could not be read in the texts. */
  List<Note> unreadable() {
    return unreadable;
  }
}
