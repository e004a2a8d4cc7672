package exodx.readers;

import exodx.facts.Evidence;
import exodx.messages.Recognition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines with an address that errors stand below. */
final class Headings {
  private Headings() {}

  /**
   * Returns the heading of each error; empty above the first one.
   *
   * @param passages passages with the messages in them, in the order of the input
   * @return nothing for the errors of a text in which an error comes before any address: names do
   *     not stand above their errors in it
   */
  static Map<Passage, String> of(
      Map<Passage, List<Recognition>> passages, Texts texts, Evidence evidence) {
    Map<Paste, Boolean> above = new HashMap<>();
    Map<Passage, String> headings = new HashMap<>();
    List<Recognition> below = new ArrayList<>();
    String heading = "";
    for (Map.Entry<Passage, List<Recognition>> one : passages.entrySet()) {
      Passage passage = one.getKey();
      boolean error = !one.getValue().isEmpty();
      String text = passage.signature() ? "" : passage.without(one.getValue());
      boolean address =
          !Addresses.in(text, evidence).isEmpty()
              || !Addresses.in(passage.around().heading(), evidence).isEmpty();
      if (error || address) {
        above.putIfAbsent(passage.paste(), address);
      }
      if (passage.first() == passage.last()
          && !passage.signature()
          && Addresses.isHeading(passage.text().strip())) {
        heading = passage.text();
        below.clear();
      }
      below.addAll(one.getValue());
      if (texts.contradict(below)) {
        heading = ""; // they are of several people, and only the first one is surely meant
        below.clear();
      }
      if (error && above.getOrDefault(passage.paste(), true)) {
        headings.put(passage, heading);
      }
    }
    return headings;
  }
}
