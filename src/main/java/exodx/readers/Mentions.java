package exodx.readers;

import exodx.facts.Evidence;
import exodx.messages.Recognition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whom texts name beside several errors that name nobody: those errors may be of any of them. */
final class Mentions {
  private Mentions() {}

  /**
   * Returns an item for each of them.
   *
   * @param texts passages with the messages in them
   * @param items what is known to be of somebody, and the errors of nobody
   * @return nothing for a single error, or where one person only is named
   */
  static List<Item> of(Map<Passage, List<Recognition>> texts, List<Item> items, Evidence evidence) {
    long errors =
        items.stream()
            .filter(item -> item.names().isEmpty())
            .map(Item::passage)
            .filter(Objects::nonNull)
            .flatMap(passage -> LeftText.said(texts.getOrDefault(passage, List.of())).stream())
            .distinct()
            .count();
    if (errors < 2) {
      return List.of();
    }
    Map<String, Item> mentioned = new LinkedHashMap<>();
    Set<String> people = new HashSet<>();
    texts.forEach(
        (passage, messages) -> {
          String text = passage.signature() ? "" : passage.without(messages);
          for (String name : Addresses.in(Addresses.unsigned(text, 0, evidence), evidence)) {
            mentioned.putIfAbsent(name, ItemReader.mention(name, passage));
            people.add(name.substring(0, name.indexOf('@')));
          }
        });
    return people.size() < 2 ? List.of() : List.copyOf(mentioned.values());
  }
}
