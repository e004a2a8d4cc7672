package exodx.workbench;

import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import exodx.workbench.Page.Block;
import exodx.workbench.Page.Code;
import exodx.workbench.Page.Heading;
import exodx.workbench.Page.Span;
import exodx.workbench.Page.Table;
import exodx.workbench.Page.Text;
import exodx.workbench.Page.Words;
import java.util.ArrayList;
import java.util.List;

/** The page of what can be known of a case. */
final class FactsPage {
  private FactsPage() {}

  static Page of(Vocabulary vocabulary, WordPages words) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Text(
            Page.words(
                "A fact that is not gathered is neither true nor false. The names are the keys of a"
                    + " fact file.")));
    for (FactType type : vocabulary.types()) {
      blocks.add(new Heading(2, type.key()));
      blocks.add(new Text(Page.words(type.doc() + (type.many() ? " (can be several)" : ""))));
      List<List<List<Span>>> rows = new ArrayList<>();
      type.fields().forEach(field -> rows.add(row(type, field, words)));
      blocks.add(
          new Table(
              List.of("Field", "Means", "Values", "How to find it out", "Looked at by"), rows));
    }
    return new Page("facts", "Facts", blocks);
  }

  private static List<List<Span>> row(FactType type, FactField field, WordPages words) {
    FactField.Gather gather = field.gather();
    List<Span> how = new ArrayList<>(Page.words(field.question()));
    if (gather != null) {
      how.add(new Words(" " + gather.shell() + ": "));
      how.add(new Code(gather.command()));
    }
    List<Span> values =
        field.words().isEmpty()
            ? Page.words(kind(field.type()))
            : Page.words(String.join(", ", field.words()));
    return List.of(
        List.of(new Code(field.name())),
        Page.words(field.doc()),
        values,
        how,
        words.readers(type, field));
  }

  private static String kind(FactField.Type type) {
    return switch (type) {
      case TRUTH -> "true or false";
      case NUMBER -> "a whole number";
      case TEXT, WORD -> "a text";
      case GUID -> "a GUID";
      case DATE -> "a date";
      case TEXTS -> "a list of texts";
    };
  }
}
