package exodx.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The part of a page that says what its words mean. */
final class HtmlWords {
  private HtmlWords() {}

  /**
   * Returns the words that a page uses, with their meaning; empty when it uses none.
   *
   * @param terms the meaning of every word
   */
  static Optional<HtmlTag> of(Map<String, String> terms, List<HtmlTag> page) {
    StringBuilder html = new StringBuilder();
    page.forEach(part -> part.write(html));
    String text = WholeWords.of(html.toString().replaceAll("<[^>]*>", " "));
    Map<String, String> used = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    terms.forEach(
        (word, meaning) -> {
          if (text.contains(WholeWords.of(word)) || text.contains(WholeWords.of(word + "s"))) {
            used.put(word, meaning);
          }
        });
    HtmlTag list = HtmlTag.of("dl", "terms");
    used.forEach((word, meaning) -> HtmlParts.row(list, word, meaning));
    return used.isEmpty()
        ? Optional.empty()
        : Optional.of(HtmlParts.folded("words", "Words", "h2").add(list));
  }
}
