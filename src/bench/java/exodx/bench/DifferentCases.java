package exodx.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import exodx.cases.CaseFiles;
import exodx.facts.FactFileWriter;
import exodx.facts.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Cases of which no two are alike: those of the rules, each again and again with other identifiers
 * and with one to three facts forgotten, so that each differs from all others in what is known.
 */
final class DifferentCases {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int MOST_TRIES = 50;

  private final Random random = new Random(20261130);
  private final Set<String> known = new HashSet<>();
  private final List<JsonNode> originals = new ArrayList<>();

  /** Prepares cases from those below a folder of rules. */
  DifferentCases(Path rules, Vocabulary vocabulary) throws IOException {
    for (var one : CaseFiles.below(rules).read(vocabulary)) {
      originals.add(JSON.readTree(FactFileWriter.JSON.write(one.facts())));
    }
  }

  /** Returns so many more cases, one a line. */
  byte[] lines(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(next(originals.get(random.nextInt(originals.size())))).append('\n');
    }
    return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private String next(JsonNode original) {
    for (int trial = 0; trial < MOST_TRIES; trial++) {
      JsonNode changed = original.deepCopy();
      for (int i = random.nextInt(4); i > 0; i--) {
        forget(changed);
      }
      String line = changed.toString();
      if (changed.size() > 0 && known.add(GUID.matcher(line).replaceAll("?"))) {
        return renamed(line);
      }
    }
    return next(originals.get(random.nextInt(originals.size())));
  }

  private void forget(JsonNode tree) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(tree, objects);
    ObjectNode one = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    one.fieldNames().forEachRemaining(names::add);
    if (!names.isEmpty()) {
      one.remove(names.get(random.nextInt(names.size())));
    }
  }

  private static void collect(JsonNode tree, List<ObjectNode> objects) {
    if (tree instanceof ObjectNode object) {
      objects.add(object);
    }
    if (tree instanceof ObjectNode || tree instanceof ArrayNode) {
      tree.forEach(child -> collect(child, objects));
    }
  }

  private String renamed(String line) {
    Map<String, String> names = new HashMap<>();
    return GUID.matcher(line)
        .replaceAll(
            found ->
                found.group().matches("[0-]+")
                    ? found.group()
                    : names.computeIfAbsent(
                        found.group(),
                        old -> new UUID(random.nextLong(), random.nextLong()).toString()));
  }
}
