package exodx.readers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens up values that are XML: each innermost group of elements becomes an object that keeps the
 * plain properties of the object it stood in. Also opens dictionaries, printed as {@code {[name,
 * value], ...}}.
 */
final class InnerXml {
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
    return object.of(name, properties, null).inside(object, inherited);
  }

  private static List<PrintedObject> records(PrintedObject object, String name, Printed value) {
    List<Map<String, String>> records = new ArrayList<>();
    XmlTree.Element root = XmlTree.read(value.text().toCharArray(), 0).root();
    if (root != null) {
      add(root, 0, new LinkedHashMap<>(), records);
    }
    List<PrintedObject> objects = new ArrayList<>();
    for (Map<String, String> record : records) {
      Map<String, Printed> properties = new LinkedHashMap<>();
      record.forEach((key, text) -> properties.put(key, Printed.text(text, value.line())));
      Map<String, Printed> rest = new LinkedHashMap<>(object.properties());
      rest.remove(name);
      objects.add(
          object
              .of(object.parent().isEmpty() ? name : object.parent(), properties, object)
              .with(rest));
    }
    return objects;
  }

  /**
   * Adds the innermost groups of an element.
   *
   * @param above what stands around them
   */
  private static void add(
      XmlTree.Element element,
      int depth,
      Map<String, String> above,
      List<Map<String, String>> records) {
    Map<String, String> texts = new LinkedHashMap<>();
    element.attributes.forEach(above::putIfAbsent);
    for (XmlTree.Element child : element.children) {
      if (!child.children.isEmpty()) {
        add(child, depth + 1, above, records);
        continue;
      }
      child.attributes.forEach(above::putIfAbsent);
      if (child.closed && !child.text().isBlank()) {
        texts.put(child.name, child.text().strip());
      }
    }
    if (!element.closed || records.size() == MOST_RECORDS) {
      return;
    }
    if (texts.size() > 1 || (!texts.isEmpty() && depth > 1)) {
      above.forEach(texts::putIfAbsent);
      records.add(texts);
    } else {
      texts.forEach(above::putIfAbsent);
    }
  }
}
