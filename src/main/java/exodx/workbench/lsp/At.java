package exodx.workbench.lsp;

import exodx.knowledge.lint.Use;
import java.util.Optional;
import org.eclipse.lsp4j.Location;

/**
 * What an answer looks at.
 *
 * @param where the folder
 * @param state what stands in it
 * @param path the file, inside of the folder
 * @param text its text
 * @param offset a place in it
 */
record At(Workspace where, State state, String path, String text, int offset) {
  Optional<Use> use() {
    return state.at(path, offset);
  }

  Location location(Use use) {
    return new Location(
        where.uri(use.file().name()), Places.range(use.file().text(), use.from(), use.to()));
  }
}
