package exodx.knowledge.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What compiled rules may use of everything outside of the rules: see {@code sandbox.allowed}. */
final class AllowList {
  private static final String RESOURCE = "/exodx/sandbox.allowed";
  private static final Map<String, AllowList> SECTIONS = read();

  private final Map<String, Set<String>> members = new HashMap<>();

  private AllowList() {}

  static AllowList of(Kind kind) {
    return SECTIONS.getOrDefault(kind.section(), new AllowList());
  }

  /** True when a method, or a field written {@code #NAME}, may be used. */
  boolean allows(String owner, String member) {
    Set<String> allowed = members.getOrDefault(owner, Set.of());
    return allowed.contains(member) || allowed.contains("*");
  }

  /** True when a type may be named. */
  boolean knows(String type) {
    return members.containsKey(type);
  }

  private static Map<String, AllowList> read() {
    Map<String, AllowList> sections = new HashMap<>();
    AllowList section = new AllowList();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = new AllowList();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.isBlank() && !line.startsWith("//")) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        section
            .members
            .computeIfAbsent(words.get(0).replace('.', '/'), owner -> new HashSet<>())
            .addAll(words.subList(1, words.size()));
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
