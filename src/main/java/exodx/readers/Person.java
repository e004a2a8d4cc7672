package exodx.readers;

import exodx.facts.ObjectKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Somebody an input speaks of: all that is joined by names and identifiers. */
final class Person {
  private final List<Item> items = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<Object> things = Collections.newSetFromMap(new IdentityHashMap<>());

  Person() {}

  /** Somebody whom no text names. */
  Person(String name) {
    names.add(name);
  }

  void add(Item item) {
    items.add(item);
    if (item.object() != null) {
      things.add(item.object());
    }
    if (item.passage() != null) {
      things.add(item.passage());
    }
    names.addAll(item.names());
  }

  List<Item> items() {
    return items;
  }

  /** Everything that names the person, in small letters. */
  Set<String> names() {
    return names;
  }

  boolean hasError() {
    return items.stream().anyMatch(Item::error);
  }

  boolean hasFile() {
    return items.stream().anyMatch(item -> item.facts() != null);
  }

  boolean hasObject() {
    return items.stream().anyMatch(item -> item.object() != null);
  }

  boolean printsName() {
    return items.stream().anyMatch(Item::printed);
  }

  /** How many kinds of objects are printed of the person. */
  long kinds() {
    return items.stream()
        .flatMap(item -> item.kinds().stream())
        .map(ObjectKind::name)
        .distinct()
        .count();
  }

  /** True when this object or passage is the person's. */
  boolean owns(Object thing) {
    return things.contains(thing);
  }

  /** What the person's case is called: the name, or else the line where it is told. */
  String title() {
    return names.isEmpty() && !items.isEmpty() ? "line " + items.get(0).line() : name();
  }

  /** The name that says most: an address, or else the first. */
  String name() {
    return names.stream()
        .filter(Addresses::isOne)
        .findFirst()
        .orElseGet(() -> names.isEmpty() ? "" : names.iterator().next());
  }
}
