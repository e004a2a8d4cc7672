package exodx.workbench;

import exodx.cases.ListDiff;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes a list that has a line for each item, line by line. */
final class YamlLines {
  private YamlLines() {}

  /** Lets a list hold these words; lines of words that stay are not touched. */
  static void items(SequenceNode list, List<String> words, YamlEdit edit) {
    List<Node> nodes = list.getValue();
    List<String> old =
        nodes.stream()
            .map(node -> node instanceof ScalarNode scalar ? scalar.getValue() : "")
            .toList();
    int indent = YamlEdit.indentOf(list);
    int next = 0;
    for (ListDiff.Item<String> item : ListDiff.of(old, words)) {
      switch (item.mark()) {
        case BOTH -> next++;
        case FIRST -> {
          Node gone = nodes.get(next++);
          edit.removeLines(edit.index(gone.getStartMark()), edit.end(gone));
        }
        case SECOND -> {
          String line = "- " + YamlEdit.scalar(item.value());
          if (next == 0) {
            edit.insertBefore(edit.index(nodes.get(0).getStartMark()), indent, line);
          } else {
            edit.addLine(edit.end(nodes.get(next - 1)), indent, line);
          }
        }
      }
    }
  }
}
