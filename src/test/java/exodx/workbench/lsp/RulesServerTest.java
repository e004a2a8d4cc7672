package exodx.workbench.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor works on the rules of the lamp. */
class RulesServerTest {
  private static final String RULES = "lamp/lamp.drl";
  private static final String WORDS = "lamp/lamp.advice.yaml";
  private static final String CASES = "lamp/lamp.cases.yaml";

  @TempDir private Path folder;
  @TempDir private Path shipped;
  private Editor editor;

  @BeforeEach
  void open() throws IOException {
    copy(Path.of("src/test/resources/exodx/consult/rules"), folder);
    editor = new Editor(folder);
    editor.open(RULES);
    editor.open(WORDS);
    editor.open(CASES);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    editor.close();
  }

  private List<String> complete(String path, String behind) {
    return Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .completion(new CompletionParams(editor.file(path), editor.behind(path, behind))))
        .getLeft()
        .stream()
        .map(CompletionItem::getLabel)
        .toList();
  }

  @Test
  void aMistakeIsUnderlinedWhileItIsTypedAndMendedByOneClick() {
    List<Diagnostic> told = editor.type(RULES, "Lamp( lamps > 1 )", "Lamp( lamsp > 1 )");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).getMessage()).contains("Lamp has no field \"lamsp\"");
    assertThat(told.get(0).getCode().getLeft()).isEqualTo("unknown-field");
    CodeAction action =
        Editor.get(
                editor
                    .server()
                    .getTextDocumentService()
                    .codeAction(
                        new CodeActionParams(
                            editor.file(RULES),
                            told.get(0).getRange(),
                            new CodeActionContext(told))))
            .get(0)
            .getRight();
    assertThat(action.getTitle()).isEqualTo("Maybe you meant \"lamps\"?");
    TextEdit edit = action.getEdit().getChanges().get(editor.uri(RULES)).get(0);
    assertThat(edit.getNewText()).isEqualTo("lamps");
    assertThat(edit.getRange()).isEqualTo(told.get(0).getRange());
    assertThat(editor.type(RULES, "lamsp", "lamps")).isEmpty();
  }

  @Test
  void completionKnowsFieldsWordsCodesAndKeys() {
    assertThat(complete(RULES, "Lamp( ")).contains("bulb", "fuseBlown", "owner");
    assertThat(complete(RULES, "bulb == Bulb."))
        .containsExactly("Glowing", "Flickering", "Dark", "Missing");
    assertThat(complete(RULES, "insertLogical( diagnosis(\"")).contains("no-current", "works");
    assertThat(complete(RULES, "withhold(\"change-fuse\", \"")).containsExactly("other-lamps");
    assertThat(complete(RULES, "Step( code == \"")).contains("change-fuse", "flip-switch");
    assertThat(complete(WORDS, "phase: ")).contains("repair", "unblock");
    assertThat(complete(WORDS, "shell: ")).containsExactly("Lamp shell");
    assertThat(complete(WORDS, "Set-Bulb -Lamp {")).contains("lamp.serial", "lamp.owner");
    assertThat(complete(CASES, "steps: [")).contains("change-bulb", "tell-owner");
    assertThat(complete(CASES, "status: ")).contains("NEEDS_FACTS");
  }

  @Test
  void hoverTellsWhatNamesMean() {
    String hover =
        Editor.get(
                editor
                    .server()
                    .getTextDocumentService()
                    .hover(
                        new HoverParams(
                            editor.file(RULES), editor.behind(RULES, "step(\"change-b"))))
            .getContents()
            .getRight()
            .getValue();
    assertThat(hover).contains("Change the bulb").contains("Set-Bulb -Lamp {lamp.serial}");
  }

  @Test
  void definitionAndReferencesGoOverAllFiles() {
    List<? extends Location> defined =
        Editor.get(
                editor
                    .server()
                    .getTextDocumentService()
                    .definition(
                        new DefinitionParams(
                            editor.file(RULES), editor.behind(RULES, "step(\"change-b"))))
            .getLeft();
    assertThat(defined).extracting(Location::getUri).containsExactly(editor.uri(WORDS));
    List<? extends Location> all =
        Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .references(
                    new ReferenceParams(
                        editor.file(RULES),
                        editor.behind(RULES, "step(\"change-b"),
                        new ReferenceContext(true))));
    assertThat(all)
        .extracting(Location::getUri)
        .contains(editor.uri(RULES), editor.uri(WORDS), editor.uri(CASES));
  }

  @Test
  void renameChangesRulesWordsAndCases() {
    var edit =
        Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .rename(
                    new RenameParams(
                        editor.file(RULES),
                        editor.behind(RULES, "step(\"change-b"),
                        "replace-bulb")));
    assertThat(edit.getChanges().keySet())
        .containsExactlyInAnyOrder(editor.uri(RULES), editor.uri(WORDS), editor.uri(CASES));
    edit.getChanges()
        .forEach(
            (uri, edits) ->
                assertThat(edits)
                    .allSatisfy(e -> assertThat(e.getNewText()).isEqualTo("replace-bulb")));
  }

  @Test
  void symbolsAndFormattingBelongToTheFile() {
    var symbols =
        Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(editor.file(RULES))));
    assertThat(symbols).extracting(s -> s.getRight().getName()).contains("many-lamps", "ask-owner");
    editor.type(RULES, "  Lamp( lamps > 1 )", "      Lamps( lamps > 1 )   ");
    var edits =
        Editor.get(
            editor
                .server()
                .getTextDocumentService()
                .formatting(
                    new DocumentFormattingParams(
                        editor.file(RULES), new FormattingOptions(2, true))));
    assertThat(edits).hasSize(1);
    assertThat(edits.get(0).getNewText()).contains("\n  Lamps( lamps > 1 )\n");
  }

  /** Every edit of the shipped rules is answered with what is wrong then; the time is only told. */
  @Test
  void twentyEditsOfTheShippedRules() throws IOException {
    copy(Path.of("rules"), shipped);
    try (Editor large = new Editor(shipped)) {
      String path = "guards/purge.drl";
      large.open(path);
      List<Long> times = new ArrayList<>();
      long few = 0;
      for (int i = 0; i < Integer.getInteger("exodx.edits", 20); i++) {
        boolean break_ = i % 2 == 0;
        long start = System.nanoTime();
        List<Diagnostic> told =
            break_
                ? large.type(path, "matches != 1", "match != 1")
                : large.type(path, "match != 1", "matches != 1");
        times.add((System.nanoTime() - start) / 1_000_000);
        assertThat(told.isEmpty()).isEqualTo(!break_);
        few = i == 49 ? used() : few;
      }
      System.out.println(
          "edits answered in ms: %s; memory after 50: %d MB, now: %d MB"
              .formatted(times, few >> 20, used() >> 20));
    }
  }

  /** Nothing of an edit stays behind: a thousand of them need no more memory than a hundred. */
  @Test
  void manyEditsNeedNoMoreMemory() {
    edits(50);
    long few = used();
    edits(500);
    assertThat(used() - few).isLessThan(16L << 20);
  }

  private void edits(int pairs) {
    for (int i = 0; i < pairs; i++) {
      assertThat(editor.type(RULES, "Lamp( lamps > 1 )", "Lamp( lamsp > 1 )")).hasSize(1);
      assertThat(editor.type(RULES, "Lamp( lamsp > 1 )", "Lamp( lamps > 1 )")).isEmpty();
    }
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
