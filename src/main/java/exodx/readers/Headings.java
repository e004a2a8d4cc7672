package exodx.readers;

import exodx.facts.Evidence;
import exodx.messages.Recognition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines with an address that errors stand below. */
final class Headings {
  private Headings() {}

  /**
   * Returns the heading of each error; empty above the first one.
   *
   * @param passages passages with the messages in them, in the order of the input
   * @return nothing for the errors of a text in which an error comes before any address: names do
   *     not stand above their errors in it, and none below a list of addresses
   */
  static Map<Passage, String> of(
      Map<Passage, List<Recognition>> passages, Texts texts, Evidence evidence) {
    Map<Paste, Boolean> first = new HashMap<>();
    Map<Passage, String> headings = new HashMap<>();
    List<Recognition> below = new ArrayList<>();
    String heading = "";
    @Nullable Passage above = null;
    boolean list = false;
    for (Map.Entry<Passage, List<Recognition>> one : passages.entrySet()) {
      Passage passage = one.getKey();
      boolean error = !one.getValue().isEmpty();
      String text = passage.signature() ? "" : passage.without(one.getValue());
      boolean address =
          !Addresses.in(text, evidence).isEmpty()
              || !Addresses.in(passage.around().heading(), evidence).isEmpty();
      if (error || address) {
        first.putIfAbsent(passage.paste(), address);
      }
      if (passage.first() == passage.last()
          && !passage.signature()
          && address
          && Addresses.isHeading(passage.text().strip())) {
        list = above != null && form(above).equals(form(passage)) && below.isEmpty();
        heading = passage.text();
        below.clear();
      }
      below.addAll(one.getValue());
      if (texts.contradict(below)) {
        heading = ""; // they are of several people, and only the first one is surely meant
        below.clear();
      }
      if (error && first.getOrDefault(passage.paste(), true) && !list) {
        headings.put(passage, heading);
      }
      above = passage;
    }
    return headings;
  }

  /** What stands around an address: two of one form are a list of people. */
  private static String form(Passage passage) {
    return passage.text().replaceAll("\\S*@\\S*", "@").strip();
  }
}
