package exodx.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The small field of knowledge about a lamp, with one more file in it. */
final class LampRules {
  static final RulesFolder FOLDER =
      RulesFolder.read(Path.of("src/test/resources/exodx/consult/rules"));

  private LampRules() {}

  static RulesFolder with(String path, String text) {
    return with(FOLDER, path, text);
  }

  static RulesFolder with(RulesFolder folder, String path, String text) {
    List<KnowledgeFile> files = new ArrayList<>(folder.files());
    files.removeIf(file -> file.path().equals(path));
    files.add(new KnowledgeFile(path, text));
    return new RulesFolder(files);
  }
}
