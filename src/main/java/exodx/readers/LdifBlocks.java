package exodx.readers;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import exodx.facts.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads entries of directories as LDIF, folded lines and base64 included. */
final class LdifBlocks implements BlockReader {
  private static final Pattern NAME = Pattern.compile("dn::? ?\\S.*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<name>[A-Za-z][\\w-]{0,80})(?:;[\\w-]{1,40}){0,3}:(?<mark>[:<]?)\\s?.*");
  private static final int MOST_LINES = 20_000;

  @Override
  public Optional<Block> read(Paste paste, int line, PrintContext around) {
    if (!NAME.matcher(paste.line(line)).matches()) {
      return Optional.empty();
    }
    List<String> record = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    Map<String, Boolean> encoded = new HashMap<>();
    int next = line;
    while (next <= paste.size() && next < line + MOST_LINES && !paste.isBlank(next)) {
      String written = paste.raw(next).stripTrailing();
      Matcher attribute = ATTRIBUTE.matcher(written);
      boolean folded = written.startsWith(" ") && next > line;
      if (!folded && !attribute.matches() && !written.startsWith("#")) {
        break;
      }
      if (!folded && attribute.matches()) {
        String name = attribute.group("name").toLowerCase(Locale.ROOT);
        lines.putIfAbsent(name, next);
        encoded.merge(name, attribute.group("mark").equals(":"), Boolean::logicalAnd);
      }
      // ldifde writes the kind of change, which an entry does not have; nothing is read from files.
      boolean change = written.startsWith("changetype:");
      if (!change && !written.startsWith("#") && !attribute(attribute, folded).equals("<")) {
        record.add(written);
      }
      next++;
    }
    if (next < line + 2) {
      return Optional.empty();
    }
    return Optional.of(block(paste, line, next, around, record, lines, encoded));
  }

  private static String attribute(Matcher attribute, boolean folded) {
    return folded || !attribute.matches() ? "" : attribute.group("mark");
  }

  private static Block block(
      Paste paste,
      int line,
      int next,
      PrintContext around,
      List<String> record,
      Map<String, Integer> lines,
      Map<String, Boolean> encoded) {
    try {
      Entry entry = LDIFReader.decodeEntry(record.toArray(String[]::new));
      Map<String, Printed> properties = new LinkedHashMap<>();
      properties.put("dn", Printed.text(entry.getDN(), line));
      for (Attribute attribute : entry.getAttributes()) {
        String name = attribute.getBaseName();
        int at = lines.getOrDefault(name.toLowerCase(Locale.ROOT), line);
        boolean binary = encoded.getOrDefault(name.toLowerCase(Locale.ROOT), false);
        properties.putIfAbsent(name, printed(attribute, binary, at));
      }
      PrintedObject object =
          new PrintedObject(paste.file(), "ldif", "", "", around, properties, line, next - 1);
      return new Block(List.of(object), List.of(), line, next);
    } catch (LDIFException e) {
      return new Block(
          List.of(),
          List.of(
              new Note(
                  Note.Kind.UNUSABLE,
                  paste.file(),
                  line,
                  "this entry is no valid LDIF, so nothing of it is used; export it again")),
          line,
          next);
    }
  }

  private static Printed printed(Attribute attribute, boolean binary, int line) {
    byte[] bytes = attribute.getValueByteArray();
    if (attribute.size() > 1) {
      return Printed.items(List.of(attribute.getValues()), line);
    }
    if (binary && bytes != null && isBinary(bytes)) {
      return Printed.bytes(java.util.Base64.getEncoder().encodeToString(bytes), bytes, line);
    }
    String value = attribute.getValue();
    return Printed.text(value == null ? "" : value.strip(), line);
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
