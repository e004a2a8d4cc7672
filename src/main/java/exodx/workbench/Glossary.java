package exodx.workbench;

import exodx.advice.Catalogue;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the facts and codes of the knowledge mean. */
public final class Glossary {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One word.
   *
   * @param kind what it is a word for, in the plural
   * @param name the word
   * @param meaning what it means
   */
  public record Entry(String kind, String name, String meaning) {
    boolean speaksOf(String word) {
      return Stream.of(name, meaning).anyMatch(text -> letters(text).contains(letters(word)));
    }
  }

  private Glossary(KnowledgeBase knowledge) {
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
   * Returns what a word means: the entries of that name, then those that speak of it.
   *
   * @param word spaces, hyphens and capitals do not matter; all that there is when it is empty
   */
  public List<Entry> of(String word) {
    Stream<Entry> named = entries.stream().filter(one -> letters(one.name()).equals(letters(word)));
    Stream<Entry> others = entries.stream().filter(one -> one.speaksOf(word));
    return Stream.concat(named, others).distinct().toList();
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
