package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.Work;
import exodx.commands.RealPowerShell;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.InputReader;
import exodx.outcome.Gathering;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts that gather, run against stand-ins; what they save is read back. */
class GatherScriptsInPowerShellTest {
  private static final Path FOLDER = Work.folder("powershell").resolve("gather");
  private static final String CONFLICT = "08073974-1902-4542-88ea-37ba310f0c5c";
  private static final String FIRST = "9b9387fe-e1b1-4695-97bd-b0a0bebe7ce2";
  private static final String ERROR =
      "affectedUser: {userPrincipalName: user1@contoso.com, synced: true}\n"
          + "provisioningErrors:\n- text: The value \""
          + CONFLICT
          + "\" of property \"ArchiveGuid\" is used by another recipient object.\n";

  private static CaseFacts read(List<SourceText> texts) {
    return CaseReader.read(TestKnowledge.BASE.vocabulary(), texts);
  }

  private static String script(Diagnostician diagnostician, CaseFacts facts) {
    Gathering gathering = diagnostician.gather(facts, true);
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new GatherScript(TestKnowledge.BASE.catalogue().shells(), gathering)
        .write(gathering.sections(), out);
    out.flush();
    return text.toString();
  }

  private static void write() throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> old = Files.walk(FOLDER)) {
      for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    Files.createDirectories(FOLDER);
    Diagnostician diagnostician = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    String asked = script(diagnostician, read(List.of(new SourceText("case.yaml", ERROR))));
    Files.writeString(FOLDER.resolve("case.ps1"), asked);
    List<Path> samples = samples();
    for (int i = 0; i < samples.size(); i += 6) {
      try (InputStream in = Files.newInputStream(samples.get(i))) {
        String script =
            script(diagnostician, read(List.of(InputReader.read(samples.get(i).toString(), in))));
        Files.writeString(FOLDER.resolve("sample-" + i + ".ps1"), script);
      }
    }
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("facts-samples")).sorted()) {
      return files.filter(one -> !one.toString().endsWith(".md")).toList();
    }
  }

  /** What was saved by the script of the case, after a kind of answer. */
  private static CaseFacts saved(String answer) throws IOException {
    List<SourceText> texts = new ArrayList<>();
    texts.add(new SourceText("case.yaml", ERROR));
    try (Stream<Path> files = Files.list(FOLDER.resolve("case+cloud+" + answer)).sorted()) {
      for (Path file : files.toList()) {
        texts.add(new SourceText(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
      }
    }
    assertThat(texts).hasSizeGreaterThan(1);
    return read(texts);
  }

  private static List<Fact> holders(CaseFacts facts) {
    return facts.facts().stream()
        .filter(one -> one.type().key().equals("guidHolders") && !one.values().isEmpty())
        .toList();
  }

  private static Map<String, String> told(CaseFacts facts) {
    Map<String, String> told = new TreeMap<>();
    facts
        .facts()
        .forEach(
            fact ->
                fact.values()
                    .forEach((name, value) -> told.put(fact.path(name), "" + value.value())));
    return told;
  }

  /** Of what a case tells, too, nothing may become code in another code page. */
  @Test
  void everyScriptIsTheSameTextInEveryCodePage() throws IOException {
    Diagnostician diagnostician = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    String hostile = ERROR.replace("user1@", "m\u00fcller\u2018;$(x)\u201b\u8868@");
    CodePages.assertSameInAll(
        script(diagnostician, read(List.of(new SourceText("f\u00e4ll\u2018.yaml", hostile)))),
        "a hostile case");
    for (Path sample : samples()) {
      try (InputStream in = Files.newInputStream(sample)) {
        CaseFacts facts = read(List.of(InputReader.read(sample.toString(), in)));
        CodePages.assertSameInAll(script(diagnostician, facts), sample.toString());
      }
    }
  }

  @Test
  void whatTheScriptsSaveIsReadBack() throws IOException, InterruptedException {
    write();
    assertThat(RealPowerShell.run("gather.ps1", FOLDER)).containsPattern("ran \\d{3} times");
    CaseFacts one = saved("one-holder");
    assertThat(holders(one)).hasSize(1);
    assertThat(told(one))
        .containsEntry("guidHolders[0].exchangeGuid", FIRST)
        .containsEntry("holderSearch.matches", "1");
    CaseFacts two = saved("two-holders");
    assertThat(holders(two)).hasSize(2);
    assertThat(told(two)).containsEntry("holderSearch.matches", "2");
    CaseFacts none = saved("not-found");
    assertThat(holders(none)).isEmpty();
    assertThat(told(none)).containsEntry("holderSearch.matches", "0");
    CaseFacts denied = saved("denied");
    assertThat(told(denied).keySet())
        .noneMatch(path -> path.matches("(guidHolders|holder(Search|Holds)|cloudRecipient).*"));
  }
}
