package exodx.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.batch.Batch;
import exodx.batch.BatchExpert;
import exodx.batch.BlockReader;
import exodx.batch.Sharing;
import exodx.explain.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many cases three ways, on the same lines and in one run: exodx as it is, exodx with a session of
 * the rule engine for every case, and Java written by hand with Jackson as the limit.
 *
 * <p>Arguments: the file with cases as {@code exodx sweep --cases} writes them, and how many lines
 * to answer; lines are repeated as often as that takes. Times are of the processor, all threads
 * together, so that other programs on the machine do not count; cases a second are for two cores.
 */
public final class ManyCases {
  private static final Pattern GUID =
      Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private ManyCases() {}

  public static void main(String[] args) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    int wanted = Integer.parseInt(args[1]);
    KnowledgeBase knowledge =
        KnowledgeLoader.load(RulesFolder.read(Path.of("rules")), KnowledgeCache.NONE);
    Diagnostician diagnostician = new Diagnostician(knowledge, LocalDate.of(2026, 11, 24));
    byte[] all = repeated(lines, wanted);
    int few = Math.min(2000, lines.size());
    for (boolean proof : new boolean[] {false, true}) {
      String what = proof ? "with proof" : "plan only";
      for (int round = 1; round <= 3; round++) {
        exodx(
            "exodx, " + what, diagnostician, knowledge, Sharing.of(knowledge), all, wanted, proof);
      }
      HandWritten hand = new HandWritten(lines, diagnostician, knowledge, proof);
      for (int round = 1; round <= 3; round++) {
        byHand("by hand with Jackson, " + what, hand, all, wanted);
      }
      exodx(
          "a session for each case, " + what,
          diagnostician,
          knowledge,
          Sharing.NONE,
          repeated(lines, few),
          few,
          proof);
    }
  }

  private static byte[] repeated(List<String> lines, int wanted) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < wanted; i++) {
      text.append(lines.get(i % lines.size())).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void exodx(
      String name,
      Diagnostician diagnostician,
      KnowledgeBase knowledge,
      Sharing sharing,
      byte[] lines,
      int count,
      boolean proof)
      throws IOException {
    Batch batch =
        new Batch(
            new BatchExpert(knowledge.vocabulary(), diagnostician::conclude, sharing, text -> text),
            new Batch.Options(proof, 2, () -> false, problem -> {}, totals -> {}),
            0);
    Counted out = new Counted();
    long cpu = cpu();
    batch.run(new BlockReader("cases", new ByteArrayInputStream(lines)), out);
    print(name, count, cpu() - cpu, out.bytes);
  }

  private static void byHand(String name, HandWritten hand, byte[] lines, int count)
      throws IOException {
    Counted out = new Counted();
    long cpu = cpu();
    int from = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == '\n') {
        hand.answer(lines, from, i - from, out);
        from = i + 1;
      }
    }
    print(name, count, cpu() - cpu, out.bytes);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void print(String name, int count, long nanos, long bytes) {
    System.out.printf(
        Locale.ROOT,
        "%-40s %,8d cases %,10.0f cases/s on two cores %,7d bytes each%n",
        name,
        count,
        count * 2e9 / nanos,
        bytes / count);
  }

  private static final class Counted extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes += length;
    }
  }

  /**
   * What a programmer would write for just these cases: the tree of the line, a few questions in a
   * fixed order, and the answer field by field. The words of the answers are constants to it.
   */
  private static final class HandWritten {
    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonFactory factory = new JsonFactory();
    private final Map<String, Object> answers = new LinkedHashMap<>();

    HandWritten(
        List<String> lines, Diagnostician diagnostician, KnowledgeBase knowledge, boolean proof)
        throws IOException {
      for (String line : lines) {
        JsonNode root = mapper.readTree(line);
        String kind = kind(root);
        if (!answers.containsKey(kind)) {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          new Batch(
                  new BatchExpert(
                      knowledge.vocabulary(), diagnostician::conclude, Sharing.NONE, text -> text),
                  new Batch.Options(proof, 1, () -> false, problem -> {}, totals -> {}),
                  0)
              .run(
                  new BlockReader(
                      "cases",
                      new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8))),
                  out);
          answers.put(kind, prepared(mapper.readTree(out.toByteArray()), values(root)));
        }
      }
    }

    private static String kind(JsonNode root) {
      String text = root.at("/provisioningErrors/0/text").asText();
      JsonNode holder = root.at("/guidHolders/0");
      StringBuilder kind = new StringBuilder();
      kind.append(
          text.startsWith("Failed to sync") ? 'F' : text.contains("ArchiveGuid") ? 'A' : 'E');
      kind.append(root.at("/guidHolders").size());
      kind.append(holder.path("state").asText()).append(holder.path("property").asText());
      kind.append(holder.path("recipientTypeDetails").asText());
      kind.append(holder.path("externalDirectoryObjectId").asText().isEmpty());
      kind.append(holder.path("whenSoftDeleted").asText());
      kind.append(root.at("/holderSearch/matches").asInt(-1));
      kind.append(root.at("/cloudRecipient/recipientTypeDetails").asText());
      kind.append(root.at("/cloudRecipient/archiveState").asText());
      kind.append(root.at("/onPremisesRecipient/archiveGuid").asText().startsWith("00000000-0000"));
      kind.append(root.at("/cloudRecipient/archiveGuid").asText().startsWith("00000000-0000"));
      return kind.toString();
    }

    /** Everything of a case that can stand in its answer, always in the same order. */
    private static List<String> values(JsonNode root) {
      List<String> values = new ArrayList<>();
      values.add(root.at("/case").asText());
      values.add(root.at("/affectedUser/userPrincipalName").asText());
      values.add(root.at("/onPremisesRecipient/remoteRoutingAddress").asText());
      values.add(root.at("/onPremisesRecipient/mailNickname").asText());
      Matcher guids = GUID.matcher(root.at("/provisioningErrors/0/text").asText());
      while (guids.find()) {
        values.add(guids.group());
      }
      for (String path :
          List.of(
              "/affectedUser/objectId",
              "/onPremisesRecipient/exchangeGuid",
              "/onPremisesRecipient/archiveGuid",
              "/cloudRecipient/exchangeGuid",
              "/cloudRecipient/archiveGuid",
              "/guidHolders/0/guid",
              "/guidHolders/0/exchangeGuid",
              "/guidHolders/0/externalDirectoryObjectId")) {
        values.add(root.at(path).asText());
      }
      return values;
    }

    void answer(byte[] bytes, int from, int length, OutputStream out) throws IOException {
      JsonNode root = mapper.readTree(bytes, from, length);
      Object answer = answers.get(kind(root));
      JsonGenerator json = factory.createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(answer, values(root), json);
      json.close();
      out.write('\n');
    }

    /** A text of an answer: words, and between them values by their numbers. */
    private record Filled(List<String> words, List<Integer> values) {
      static Filled of(String text, List<String> known) {
        List<String> words = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
          for (int i = 0; i < known.size(); i++) {
            if (known.get(i).length() > 8 && text.startsWith(known.get(i), at)) {
              words.add(text.substring(from, at));
              values.add(i);
              at += known.get(i).length() - 1;
              from = at + 1;
              break;
            }
          }
        }
        words.add(text.substring(from));
        return new Filled(words, values);
      }

      String with(List<String> now) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
          text.append(words.get(i)).append(now.get(values.get(i)));
        }
        return text.append(words.get(values.size())).toString();
      }
    }

    /** Prepares an answer once: constant texts escaped, others split at their values. */
    private static Object prepared(JsonNode node, List<String> known) {
      if (node.isObject()) {
        Map<SerializedString, Object> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          fields.put(new SerializedString(field.getKey()), prepared(field.getValue(), known));
        }
        return fields;
      }
      if (node.isArray()) {
        List<Object> items = new ArrayList<>();
        node.forEach(item -> items.add(prepared(item, known)));
        return items;
      }
      if (node.isTextual()) {
        Filled filled = Filled.of(node.textValue(), known);
        return filled.values().isEmpty() ? new SerializedString(node.textValue()) : filled;
      }
      return node.isInt()
          ? (Object) node.intValue()
          : node.isBoolean() ? node.booleanValue() : NOTHING;
    }

    private static final Object NOTHING = new Object();

    private static void write(Object part, List<String> now, JsonGenerator json)
        throws IOException {
      if (part instanceof Map<?, ?> fields) {
        json.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
          json.writeFieldName((SerializedString) field.getKey());
          write(field.getValue(), now, json);
        }
        json.writeEndObject();
      } else if (part instanceof List<?> items) {
        json.writeStartArray();
        for (Object item : items) {
          write(item, now, json);
        }
        json.writeEndArray();
      } else if (part instanceof SerializedString text) {
        json.writeString(text);
      } else if (part instanceof Filled text) {
        json.writeString(text.with(now));
      } else if (part instanceof Integer number) {
        json.writeNumber(number);
      } else if (part instanceof Boolean truth) {
        json.writeBoolean(truth);
      } else {
        json.writeNull();
      }
    }
  }
}
