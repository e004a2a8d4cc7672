package exodx.readers;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens up values that are XML: each innermost group of elements becomes an object that keeps the
 * plain properties of the object it stood in. Also opens dictionaries, printed as {@code {[name,
 * value], ...}}.
 */
final class InnerXml {
  private static final int MOST_DEPTH = 40;
  private static final int MOST_RECORDS = 200;

  private InnerXml() {}

  /** Returns the object itself, or the objects inside of one of its values. */
  static List<PrintedObject> expand(PrintedObject object, List<String> inherited) {
    for (Map.Entry<String, Printed> property : object.properties().entrySet()) {
      String text = property.getValue().text();
      if (text.startsWith("<") && text.length() > 4) {
        List<PrintedObject> records = records(object, property.getKey(), property.getValue());
        if (!records.isEmpty()) {
          return records;
        }
      }
      if (text.startsWith("{[")) {
        List<PrintedObject> all = new ArrayList<>(List.of(object));
        all.addAll(
            expand(
                dictionary(object, property.getKey(), property.getValue(), inherited), inherited));
        return all;
      }
    }
    return List.of(object);
  }

  private static PrintedObject dictionary(
      PrintedObject object, String name, Printed value, List<String> inherited) {
    Map<String, Printed> properties = new LinkedHashMap<>();
    String text = value.text();
    String inside = text.substring(2, text.length() - (text.endsWith("]}") ? 2 : 0));
    String[] parts = inside.split("\\], \\[", 200);
    for (int i = 0; i < parts.length; i++) {
      int comma = parts[i].indexOf(", ");
      boolean cut = i == parts.length - 1 && !text.endsWith("]}");
      if (comma > 0 && comma < 80) {
        String item = parts[i].substring(comma + 2).strip();
        item = cut ? item.replaceFirst("\\](?:, \\.\\.\\.|\\.\\.\\.|\u2026)\\}?$", "") : item;
        properties.putIfAbsent(parts[i].substring(0, comma), Printed.text(item, value.line()));
      }
    }
    return new PrintedObject(
            object.file(),
            object.format(),
            name,
            "",
            object.around(),
            properties,
            object.first(),
            object.last())
        .inside(object, inherited);
  }

  private static List<PrintedObject> records(PrintedObject object, String name, Printed value) {
    List<Map<String, String>> records = new ArrayList<>();
    try {
      XMLStreamReader xml = SafeXml.reader(new StringReader(value.text()));
      read(xml, records);
    } catch (XMLStreamException e) {
      // What was whole before the end of a cut text still counts.
    }
    List<PrintedObject> objects = new ArrayList<>();
    for (Map<String, String> record : records) {
      Map<String, Printed> properties = new LinkedHashMap<>();
      record.forEach((key, text) -> properties.put(key, Printed.text(text, value.line())));
      Map<String, Printed> rest = new LinkedHashMap<>(object.properties());
      rest.remove(name);
      objects.add(
          new PrintedObject(
                  object.file(),
                  object.format(),
                  object.parent().isEmpty() ? name : object.parent(),
                  object.type(),
                  object.around(),
                  properties,
                  object.first(),
                  object.last(),
                  object)
              .with(rest));
    }
    return objects;
  }

  /** An element that is open: its own texts, and whether elements with texts are inside. */
  private static final class Open {
    private final String name;
    private final Map<String, String> leaves = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean hasElements;

    Open(String name) {
      this.name = name;
    }
  }

  private static void read(XMLStreamReader xml, List<Map<String, String>> records)
      throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    Map<String, String> above = new LinkedHashMap<>();
    while (xml.hasNext() && records.size() < MOST_RECORDS) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (!open.isEmpty()) {
            open.peek().hasElements = true;
          }
          open.push(new Open(SafeXml.local(xml.getLocalName())));
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            above.putIfAbsent(
                SafeXml.local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
          }
          if (open.size() > MOST_DEPTH) {
            return;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.peek().text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Open done = open.pop();
          String text = done.text.toString().strip();
          if (!done.hasElements && !open.isEmpty()) {
            if (!text.isEmpty()) {
              open.peek().leaves.put(done.name, text);
            }
          } else if (done.leaves.size() > 1 || (!done.leaves.isEmpty() && open.size() > 1)) {
            Map<String, String> record = new LinkedHashMap<>(done.leaves);
            above.forEach(record::putIfAbsent);
            records.add(record);
          } else {
            done.leaves.forEach(above::putIfAbsent);
          }
        }
        default -> {}
      }
    }
  }
}
