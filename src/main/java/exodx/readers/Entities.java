package exodx.readers;

import exodx.facts.ObjectKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts together what is printed of the same thing: several commands can print one. */
final class Entities {
  private static final Pattern GUID = Pattern.compile(Glob.GUID);
  private static final int MOST = 100;

  private final Map<String, Set<PrintedObject>> members = new LinkedHashMap<>();
  private final Map<String, List<List<PrintedObject>>> byKind = new LinkedHashMap<>();

  private enum Same {
    YES,
    NO,
    UNKNOWN
  }

  /**
   * Adds an object of a kind.
   *
   * @param many true when a case can hold several things of this kind, so that two objects are two
   *     things until they show that they are one
   */
  void add(ObjectKind kind, PrintedObject object, boolean many) {
    if (size(kind.name()) >= MOST * MOST) {
      return;
    }
    members
        .computeIfAbsent(kind.name(), name -> Collections.newSetFromMap(new IdentityHashMap<>()))
        .add(object);
    List<List<PrintedObject>> known =
        byKind.computeIfAbsent(kind.name(), name -> new ArrayList<>());
    List<PrintedObject> open = null;
    for (List<PrintedObject> one : known) {
      Same same = compare(kind, one, object);
      if (same == Same.YES) {
        one.add(object);
        return;
      }
      if (same == Same.UNKNOWN && !many) {
        open = open == null ? one : open;
      }
    }
    if (open != null) {
      open.add(object);
    } else if (known.size() < MOST) {
      known.add(new ArrayList<>(List.of(object)));
    }
  }

  /** Returns the things of a kind, each as the objects that were printed of it. */
  List<List<PrintedObject>> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** True when an object was added as one of a kind. */
  boolean has(String kind, PrintedObject object) {
    return members.getOrDefault(kind, Set.of()).contains(object);
  }

  private int size(String kind) {
    return members.getOrDefault(kind, Set.of()).size();
  }

  private static Same compare(ObjectKind kind, List<PrintedObject> thing, PrintedObject object) {
    Same result = Same.UNKNOWN;
    for (PrintedObject other : thing.subList(0, Math.min(thing.size(), MOST))) {
      Same same = compare(kind, other, object);
      if (same == Same.NO) {
        return Same.NO;
      }
      result = same == Same.YES ? Same.YES : result;
    }
    return result;
  }

  private static Same compare(ObjectKind kind, PrintedObject one, PrintedObject other) {
    boolean equal = false;
    for (String name : kind.identity()) {
      String mine = key(one, name);
      String its = key(other, name);
      if (!mine.isEmpty() && !its.isEmpty()) {
        if (!mine.equals(its)) {
          return Same.NO;
        }
        equal = true;
      }
    }
    if (equal || commandsMeet(kind, one, other)) {
      return Same.YES;
    }
    return Same.UNKNOWN;
  }

  private static String key(PrintedObject object, String name) {
    Printed printed = object.get(name);
    String text = printed == null ? "" : printed.text().strip().toLowerCase(Locale.ROOT);
    return text.matches("[0-]*|.*(?:\\.{3}|\u2026)") ? "" : text;
  }

  /** The command of one names the identifier that the other prints, or that its command names. */
  private static boolean commandsMeet(ObjectKind kind, PrintedObject one, PrintedObject other) {
    Set<String> mine = guids(kind, one);
    mine.retainAll(guids(kind, other));
    return !mine.isEmpty();
  }

  private static Set<String> guids(ObjectKind kind, PrintedObject object) {
    Set<String> guids = new HashSet<>();
    String command = object.around().command().toLowerCase(Locale.ROOT);
    GUID.matcher(command).results().map(MatchResult::group).forEach(guids::add);
    kind.identity().forEach(name -> guids.add(key(object, name)));
    guids.remove("");
    return guids;
  }
}
