package exodx.knowledge.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What rules may use of everything outside of the rules: see {@code sandbox.allowed}. */
enum AllowList {
  /** Types that rules may import and look for. */
  TYPES,
  /** Methods that read a part of a value. */
  PARTS,
  /** Methods that make a new value or compare. */
  COMPUTED,
  /** Methods that are called with their type in front. */
  STATIC,
  /** What a consequence concludes with. */
  VERBS;

  private static final String RESOURCE = "/exodx/sandbox.allowed";
  private static final Map<String, Map<String, Set<String>>> SECTIONS = read();

  /** Returns the types of this section, with their packages. */
  Set<String> types() {
    return members().keySet();
  }

  /** Returns the types of this section without their packages. */
  Set<String> simpleTypes() {
    Set<String> names = new TreeSet<>();
    types().forEach(type -> names.add(simple(type)));
    return names;
  }

  /** True when one of the types of this section has this method. */
  boolean has(String method) {
    return members().values().stream().anyMatch(methods -> methods.contains(method));
  }

  /** True when a type has this method. */
  boolean has(String simpleType, String method) {
    return members().entrySet().stream()
        .anyMatch(
            one -> simple(one.getKey()).equals(simpleType) && one.getValue().contains(method));
  }

  /** Returns the methods of all types of this section. */
  Set<String> methods() {
    Set<String> all = new TreeSet<>();
    members().values().forEach(all::addAll);
    return all;
  }

  private Map<String, Set<String>> members() {
    return SECTIONS.getOrDefault(name(), Map.of());
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static Map<String, Map<String, Set<String>>> read() {
    Map<String, Map<String, Set<String>>> sections = new HashMap<>();
    Map<String, Set<String>> section = new LinkedHashMap<>();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = new LinkedHashMap<>();
        sections.put(
            line.substring(1, line.length() - 1).toUpperCase(java.util.Locale.ROOT), section);
      } else if (!line.isBlank() && !line.startsWith("//")) {
        List<String> words = List.of(line.strip().split("\\s+"));
        section.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
      }
    }
    return Map.copyOf(sections);
  }

  private static List<String> lines() {
    try (InputStream in = AllowList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
