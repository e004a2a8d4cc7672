package exodx.redaction;

import exodx.TestKnowledge;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import exodx.messages.PastedText;
import java.nio.file.Path;
import java.util.List;

/** The redactor that ships, with the rules that ship. */
public final class TestRedactor {
  private static final Redactor REDACTOR = make();

  private TestRedactor() {}

  private static Redactor make() {
    List<String> texts =
        RulesFolder.read(Path.of("rules")).files().stream()
            .filter(
                file ->
                    file.path().endsWith(".drl")
                        || file.path().endsWith(".advice.yaml")
                        || file.path().endsWith("objects.sources.yaml"))
            .map(KnowledgeFile::text)
            .toList();
    return new Redactor(
        TestKnowledge.BASE.vocabulary(),
        texts,
        text -> TestKnowledge.BASE.messages().recognise(new PastedText(text)));
  }

  /** Returns one that has masked nothing yet. */
  public static Redactor get() {
    return REDACTOR.fresh();
  }
}
