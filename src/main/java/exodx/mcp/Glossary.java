package exodx.mcp;

import exodx.advice.Catalogue;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import java.util.Map;
import java.util.function.Function;

/** What the facts and codes of the knowledge mean, as Markdown. */
final class Glossary {
  private final StringBuilder text = new StringBuilder();

  private Glossary() {}

  /** Returns the glossary of some rules. */
  static String of(KnowledgeBase knowledge) {
    Glossary glossary = new Glossary();
    glossary.text.append("# Facts\n");
    knowledge.vocabulary().types().forEach(glossary::facts);
    Catalogue words = knowledge.catalogue();
    glossary.codes("Diagnoses", words.diagnoses(), one -> one.title());
    glossary.codes("Checks", words.checks(), one -> one.title());
    glossary.codes("Steps", words.steps(), one -> one.title());
    glossary.codes("Warnings", words.warnings(), one -> one.text());
    glossary.codes("Reasons to withhold a step", words.reasons(), one -> one.text());
    return glossary.text.toString();
  }

  private void facts(FactType type) {
    text.append("\n## ").append(type.key()).append(type.many() ? " (a list)" : "");
    text.append("\n\n").append(type.doc()).append("\n\n");
    for (FactField field : type.fields()) {
      String words =
          field.words().isEmpty() ? "" : " One of " + String.join(", ", field.words()) + ".";
      line(type.key() + "." + field.name(), field.doc() + words);
    }
  }

  private <T> void codes(String title, Map<String, T> codes, Function<T, String> words) {
    text.append("\n# ").append(title).append("\n\n");
    codes.forEach((code, one) -> line(code, words.apply(one)));
  }

  private void line(String name, String meaning) {
    text.append("- `").append(name).append("`: ").append(meaning).append('\n');
  }
}
