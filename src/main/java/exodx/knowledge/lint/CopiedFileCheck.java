package exodx.knowledge.lint;

import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file that says what another one says: somebody kept a copy in the folder. */
final class CopiedFileCheck extends Check {
  CopiedFileCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    List<KnowledgeFile> files = new ArrayList<>(material.words().keySet());
    material.parsed().stream().map(DrlSources.Parsed::file).forEach(files::add);
    Map<String, KnowledgeFile> seen = new HashMap<>();
    for (KnowledgeFile file : files) {
      KnowledgeFile other = seen.putIfAbsent(file.text().strip(), file);
      if (other != null) {
        // The name of a copy is longer: "plug - Copy.drl", "plug (1).drl".
        boolean later = file.path().length() >= other.path().length();
        KnowledgeFile copy = later ? file : other;
        findings.error(
            "copied-file",
            copy,
            0,
            "this file says the same as " + (later ? other : file).path(),
            "remove one of them");
      }
    }
  }
}
