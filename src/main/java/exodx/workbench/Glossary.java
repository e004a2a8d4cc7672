package exodx.workbench;

import exodx.advice.Catalogue;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.report.WholeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the facts and codes of the knowledge mean. */
public final class Glossary {
  private static final String WORDS = "Words";

  private final List<Entry> entries = new ArrayList<>();

  /**
   * One word.
   *
   * @param kind what it is a word for, in the plural
   * @param name the word
   * @param meaning what it means
   */
  public record Entry(String kind, String name, String meaning) {
    /** True for the name itself or its last part; a word of several is found by each of them. */
    boolean isNamed(String word) {
      return kind.equals(WORDS)
          ? dashed(name).contains(dashed(word)) || letters(name).equals(letters(word))
          : Stream.of(name, name.substring(name.indexOf('.') + 1))
              .anyMatch(one -> letters(one).equals(letters(word)));
    }

    /** True when a word of the text begins with it. */
    boolean speaksOf(String word) {
      String dashed = dashed(word);
      return dashed(name + " " + meaning).contains(dashed.substring(0, dashed.length() - 1));
    }

    private static String dashed(String text) {
      return WholeWords.of(text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1-$2"));
    }
  }

  /**
   * What there is of a word.
   *
   * @param entries what it means
   * @param others the names of what only speaks of it
   */
  public record Found(List<Entry> entries, List<String> others) {}

  private Glossary(KnowledgeBase knowledge) {
    Map<String, String> terms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    terms.putAll(knowledge.catalogue().terms());
    codes(WORDS, terms, text -> text);
    Vocabulary vocabulary = knowledge.vocabulary();
    for (FactType type : vocabulary.types()) {
      add("Facts", type.key() + (type.many() ? " (a list)" : ""), type.doc());
      for (FactField field : type.fields()) {
        String words =
            field.words().isEmpty() ? "" : "; one of " + String.join(", ", field.words());
        add("Facts", type.key() + "." + field.name(), field.doc() + words);
      }
    }
    Catalogue words = knowledge.catalogue();
    codes("Diagnoses", words.diagnoses(), one -> one.title() + ": " + one.explanation());
    codes("Checks", words.checks(), Catalogue.CheckText::title);
    codes("Steps", words.steps(), one -> one.title() + ": " + one.instruction());
    codes("Warnings", words.warnings(), one -> one.text());
    codes("Reasons to withhold a step", words.reasons(), Catalogue.ReasonText::text);
  }

  /** Returns the glossary of some rules. */
  public static Glossary of(KnowledgeBase knowledge) {
    return new Glossary(knowledge);
  }

  /**
   * Returns what a word means: the entries of that name, or those that speak of it where none has
   * it.
   *
   * @param word spaces, hyphens, capitals and an s at its end do not matter; all that there is when
   *     it is empty
   */
  public Found of(String word) {
    List<String> forms =
        Stream.of("", "s", "es").filter(word::endsWith).map(end -> without(word, end)).toList();
    return forms.stream()
        .map(this::named)
        .filter(found -> !found.entries().isEmpty())
        .findFirst()
        .orElseGet(
            () -> {
              String last = forms.get(forms.size() - 1);
              return new Found(
                  entries.stream().filter(one -> one.speaksOf(last)).toList(), List.of());
            });
  }

  private static String without(String word, String end) {
    return word.substring(0, word.length() - end.length());
  }

  private Found named(String word) {
    List<Entry> named = entries.stream().filter(one -> one.isNamed(word)).toList();
    return new Found(
        named,
        entries.stream()
            .filter(one -> one.speaksOf(word) && !named.contains(one))
            .map(Entry::name)
            .toList());
  }

  /** Returns all of it as Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    String kind = "";
    for (Entry entry : entries) {
      if (!entry.kind().equals(kind)) {
        kind = entry.kind();
        text.append(text.isEmpty() ? "" : "\n").append("# ").append(kind).append("\n\n");
      }
      text.append("- `").append(entry.name()).append("`: ").append(entry.meaning()).append('\n');
    }
    return text.toString();
  }

  private void add(String kind, String name, String meaning) {
    entries.add(new Entry(kind, name, meaning.strip()));
  }

  private <T> void codes(String kind, Map<String, T> codes, Function<T, String> words) {
    codes.forEach((code, one) -> add(kind, code, words.apply(one)));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
