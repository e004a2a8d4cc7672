package exodx.readers;

import exodx.facts.Note;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads entries of directories as LDIF (RFC 2849), folded lines and base64 included. */
final class LdifBlocks implements FormatReader {
  private static final Pattern NAME = Pattern.compile("dn::? ?\\S.*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?<name>[A-Za-z][\\w-]{0,80})(?<options>(?:;[\\w-]{1,40}){0,3}):(?<mark>[:<]?)\\s?.*");
  private static final int MOST_LINES = 20_000;

  /** One value of an attribute, folded lines joined. */
  private record Value(String name, boolean encoded, int line, StringBuilder written) {
    String text() {
      return encoded
          ? new String(bytes(), StandardCharsets.UTF_8)
          : written.toString().stripLeading();
    }

    byte[] bytes() {
      return Base64.getDecoder().decode(written.toString().strip());
    }
  }

  @Override
  public Optional<Block> read(Paste paste, int line, PrintContext around) {
    if (!NAME.matcher(paste.line(line)).matches()) {
      return Optional.empty();
    }
    Map<String, List<Value>> attributes = new LinkedHashMap<>();
    StringBuilder open = new StringBuilder();
    int next = line;
    while (next <= paste.size() && next < line + MOST_LINES && !paste.isBlank(next)) {
      String written = paste.raw(next).stripTrailing();
      Matcher attribute = ATTRIBUTE.matcher(written);
      if (written.startsWith(" ")) {
        open.append(written, 1, written.length());
      } else if (attribute.matches()) {
        open = new StringBuilder(written.substring(attribute.end("mark")));
        // ldifde writes the kind of change, which is no attribute; nothing is read from files.
        String name = attribute.group("name");
        String mark = attribute.group("mark");
        if (!name.equals("changetype") && !mark.equals("<")) {
          attributes
              .computeIfAbsent(fold(name + attribute.group("options")), key -> new ArrayList<>())
              .add(new Value(name, mark.equals(":"), next, open));
        }
      } else if (!written.startsWith("#")) {
        break;
      }
      next++;
    }
    return next < line + 2
        ? Optional.empty()
        : Optional.of(block(paste, line, next, around, attributes));
  }

  private static Block block(
      Paste paste, int line, int next, PrintContext around, Map<String, List<Value>> attributes) {
    try {
      Map<String, Printed> properties = new LinkedHashMap<>();
      attributes.getOrDefault("dn", List.of()).stream()
          .limit(1)
          .forEach(dn -> properties.put("dn", Printed.text(dn.text(), line)));
      attributes.values().forEach(all -> properties.putIfAbsent(all.get(0).name(), printed(all)));
      PrintedObject object = paste.object("ldif", around, properties, line, next - 1);
      return new Block(List.of(object), List.of(), line, next);
    } catch (IllegalArgumentException e) {
      String text = "this entry is no valid LDIF, so nothing of it is used; export it again";
      Note note = new Note(Note.Kind.UNUSABLE, paste.file(), line, text);
      return new Block(List.of(), List.of(note), line, next);
    }
  }

  /** Values that differ only in case or in blanks are one. */
  private static Printed printed(List<Value> all) {
    Map<String, String> texts = new LinkedHashMap<>();
    all.forEach(value -> texts.putIfAbsent(fold(value.text()), value.text()));
    Value first = all.get(0);
    if (texts.size() > 1) {
      return Printed.items(List.copyOf(texts.values()), first.line());
    }
    if (all.stream().allMatch(Value::encoded) && isBinary(first.bytes())) {
      String base64 = Base64.getEncoder().encodeToString(first.bytes());
      return Printed.bytes(base64, first.bytes(), first.line());
    }
    return Printed.text(first.text().strip(), first.line());
  }

  private static String fold(String text) {
    return text.strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
  }

  /** Sixteen bytes that were worth encoding are bytes, whatever letters they would make. */
  private static boolean isBinary(byte[] bytes) {
    if (bytes.length == 16) {
      return true;
    }
    for (byte one : bytes) {
      if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
        return true;
      }
    }
    return false;
  }
}
