package exodx.readers;

import exodx.facts.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose case an input is, by evidence; docs/whose.md explains it.
 *
 * <p>Names and identifiers that are the same join what they stand in; what is joined is one person.
 * A person with an error is a case. Where errors name nobody, they are those of the only person
 * there is.
 */
final class People {
  /** The evidence of what the reader says. */
  static final String CHOSEN = "--user";

  private final Evidence evidence;
  private final Map<String, String> joined = new HashMap<>();

  /** Everybody who is named, in the order of the input. */
  private final List<Person> named = new ArrayList<>();

  /** What names nobody, and is joined with nobody who is named. */
  private final List<Person> unnamed = new ArrayList<>();

  /** What errors that name nobody say of a property. */
  private final Map<String, Set<String>> saidOfNobody = new HashMap<>();

  /**
   * @param mentioned people whom texts name beside several errors that name nobody
   */
  People(List<Item> items, List<Item> mentioned, Evidence evidence) {
    this.evidence = evidence;
    for (Item item : items) {
      String first = null;
      for (Set<String> marks : List.of(item.names(), item.joins())) {
        for (String mark : marks) {
          first = first == null ? mark : first;
          union(first, mark);
        }
      }
    }
    List<Item> all = Stream.concat(items.stream(), mentioned.stream()).toList();
    mentioned.forEach(item -> item.names().forEach(name -> union(name, name)));
    aliases(all);
    Map<String, Person> persons = new LinkedHashMap<>();
    int nobody = 0;
    for (Item item : all) {
      String mark =
          !item.names().isEmpty()
              ? item.names().iterator().next()
              : item.joins().isEmpty() ? null : item.joins().iterator().next();
      String called = item.names().isEmpty() && item.error() ? called(item, items) : null;
      String key = called != null ? called : mark == null ? " " + nobody++ : root(mark);
      persons.computeIfAbsent(key, one -> new Person()).add(item);
    }
    for (Person one : persons.values()) {
      if (one.names().isEmpty()) {
        one.items().stream().filter(Item::error).forEach(this::saidOfNobody);
      }
    }
    boolean apart =
        !mentioned.isEmpty()
            || saidOfNobody.values().stream().anyMatch(said -> said.size() > 1)
            || ledApart(persons.values());
    for (Person one : persons.values()) {
      boolean proven = one.hasError() && (one.hasObject() || apart);
      (one.names().isEmpty() && !proven ? unnamed : named).add(one);
    }
  }

  /** Returns the only one who is called what leads to an error that names nobody. */
  private @Nullable String called(Item error, List<Item> items) {
    Set<String> roots = new HashSet<>();
    for (Item item : items) {
      if (!item.names().isEmpty() && item.lead().size() > 1 && item.lead().equals(error.lead())) {
        roots.add(root(item.names().iterator().next()));
      }
    }
    return roots.size() == 1 ? roots.iterator().next() : null;
  }

  /** True when other words lead to an error that names nobody than to another error. */
  private static boolean ledApart(Collection<Person> persons) {
    List<Item> errors =
        persons.stream().flatMap(one -> one.items().stream()).filter(Item::error).toList();
    Set<Set<String>> leads = errors.stream().map(Item::lead).collect(Collectors.toSet());
    return errors.stream()
        .filter(error -> error.names().isEmpty())
        .anyMatch(error -> leads.stream().anyMatch(lead -> Leads.differ(error.lead(), lead)));
  }

  private void saidOfNobody(Item error) {
    error
        .says()
        .forEach(
            (place, value) ->
                saidOfNobody.computeIfAbsent(place, key -> new HashSet<>()).add(value));
  }

  /**
   * Whose cases there are.
   *
   * @param cases one for each
   * @param others who else is named
   * @param asked true when it is not clear whose case it is: the only one then holds what is
   *     nobody's
   * @param left what is nobody's and belongs to no case
   * @param why by which evidence the only case is somebody's; empty when there are several
   */
  record Decision(
      List<Person> cases, List<Person> others, boolean asked, List<Item> left, String why) {}

  /** Everybody who is named. */
  List<String> names() {
    return named.stream().map(Person::name).filter(name -> !name.isEmpty()).toList();
  }

  /**
   * Decides.
   *
   * @param user whose case the reader wants; null when nobody was named
   * @return nothing of a user who is not there
   */
  @Nullable Decision decide(@Nullable String user) {
    if (user != null) {
      String name = user.strip().toLowerCase(Locale.ROOT);
      List<Person> meant =
          named.stream()
              .filter(
                  one ->
                      one.names().contains(name)
                          || one.names().stream().anyMatch(n -> n.startsWith(name + "@")))
              .toList();
      if (meant.size() != 1 && !named.isEmpty()) {
        return null;
      }
      Person one = meant.isEmpty() ? new Person(name) : meant.get(0);
      return only(one, true, named.size() < 2, CHOSEN);
    }
    List<Person> files = named.stream().filter(Person::hasFile).toList();
    List<Person> anonymous = unnamed.stream().filter(Person::hasFile).toList();
    if (files.size() + anonymous.size() > 1 && files.size() > 1) {
      return several(files);
    }
    if (files.size() == 1) {
      return only(files.get(0), isAlone(files.get(0)), false, "the fact file");
    }
    List<Person> withErrors = named.stream().filter(Person::hasError).toList();
    if (withErrors.size() > 1) {
      return several(withErrors);
    }
    if (withErrors.size() == 1) {
      return only(withErrors.get(0), isAlone(withErrors.get(0)), false, "the error names them");
    }
    if (!named.isEmpty() && isAlone(named.get(0))) {
      return only(named.get(0), true, false, "nobody else is named");
    }
    Person first = fullest();
    if (first != null && !contradicted(first)) {
      return only(first, true, false, "most is printed of them, and first");
    }
    boolean errors = unnamed.stream().anyMatch(Person::hasError);
    return only(new Person(), true, named.isEmpty() && !errors, "");
  }

  private Decision several(List<Person> cases) {
    return new Decision(cases, without(cases), false, left(true, true), "");
  }

  /**
   * One case, with the errors or the objects that name nobody when those are to be taken for it.
   */
  private Decision only(Person one, boolean errors, boolean objects, String why) {
    List<Person> others = without(List.of(one));
    List<Item> left = left(!errors, !objects);
    Set<Item> out = Collections.newSetFromMap(new IdentityHashMap<>());
    out.addAll(left);
    out.addAll(one.items());
    unnamed.stream()
        .flatMap(other -> other.items().stream())
        .filter(item -> !out.contains(item))
        .forEach(one::add);
    return new Decision(List.of(one), others, why.isEmpty() && !named.isEmpty(), left, why);
  }

  private List<Person> without(List<Person> some) {
    Set<Person> out = Set.copyOf(some);
    return named.stream().filter(one -> !out.contains(one)).toList();
  }

  /** Returns the errors and the objects that name nobody. */
  private List<Item> left(boolean errors, boolean objects) {
    return unnamed.stream()
        .flatMap(one -> one.items().stream())
        .filter(item -> item.facts() == null)
        .filter(item -> (item.object() == null || item.error()) ? errors : objects)
        .toList();
  }

  /** The one named first, when the input is about them more than about anybody else. */
  private @Nullable Person fullest() {
    Person first = named.isEmpty() ? null : named.get(0);
    boolean told =
        unnamed.stream()
            .flatMap(one -> one.items().stream())
            .anyMatch(item -> item.error() && !item.joins().isEmpty());
    if (first == null || !first.printsName() || told) {
      return null; // an error that tells of an object belongs to whom that object is proven to be
    }
    List<Person> others = without(List.of(first));
    boolean alone = others.stream().noneMatch(Person::printsName);
    boolean more = others.stream().allMatch(other -> other.kinds() < first.kinds());
    return alone || more ? first : null;
  }

  /** True for the only one who is named: errors that name nobody are theirs. */
  private boolean isAlone(Person one) {
    return named.size() == 1 && !contradicted(one);
  }

  /**
   * True when an error that names nobody says something else about the object of a person, or is
   * led to by the name of somebody else.
   */
  private boolean contradicted(Person one) {
    return calledOtherwise(one)
        || one.items().stream()
            .flatMap(item -> item.says().entrySet().stream())
            .anyMatch(
                said -> {
                  Set<String> told = saidOfNobody.getOrDefault(said.getKey(), Set.of());
                  return told.size() > (told.contains(said.getValue()) ? 1 : 0);
                });
  }

  /** True when it is printed what a person is called, and no word of that leads to an error. */
  private boolean calledOtherwise(Person one) {
    Set<String> own = new HashSet<>();
    for (Item item : one.items()) {
      PrintedObject object = item.object();
      if (object != null && evidence.displays().stream().anyMatch(object::has)) {
        own.addAll(item.lead());
      }
    }
    return !own.isEmpty()
        && unnamed.stream()
            .flatMap(other -> other.items().stream())
            .filter(Item::error)
            .map(Item::lead)
            .filter(lead -> lead.size() > 1 && lead.size() < 4)
            .anyMatch(lead -> Collections.disjoint(lead, own));
  }

  /** A name is the part of an address in front of the @, where only one address begins with it. */
  private void aliases(List<Item> items) {
    Map<String, Set<String>> addresses = new HashMap<>();
    items.stream()
        .flatMap(item -> item.names().stream())
        .filter(Addresses::isOne)
        .forEach(
            one ->
                addresses
                    .computeIfAbsent(one.substring(0, one.indexOf('@')), k -> new HashSet<>())
                    .add(one));
    addresses.forEach(
        (alias, all) -> {
          if (all.size() == 1 && joined.containsKey(alias)) {
            union(alias, all.iterator().next());
          }
        });
  }

  private String root(String mark) {
    String at = mark;
    for (String up = joined.get(at); up != null && !up.equals(at); up = joined.get(at)) {
      at = up;
    }
    return at;
  }

  private void union(String one, String other) {
    joined.putIfAbsent(one, one);
    joined.putIfAbsent(other, other);
    joined.put(root(other), root(one));
  }
}
