package exodx.readers;

import exodx.facts.Note;
import exodx.readers.XmlTree.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the XML that ConvertTo-Xml writes; names documents that are not read. */
final class XmlBlocks implements FormatReader {
  @Override
  public Optional<Block> read(Paste paste, int line, PrintContext around) {
    String start = paste.line(line).strip();
    if (start.matches("(?i)<!DOCTYPE html.*|<html\\b.*|<table\\b.*")) {
      String why = "a page is not read; print the objects as a list, or with ConvertTo-Json";
      int end = Math.max(paste.start(line), paste.text().lastIndexOf("</"));
      int next = Math.max(paste.lineAt(end), line) + 1;
      Note note = new Note(Note.Kind.UNUSABLE, paste.file(), line, why);
      return Optional.of(new Block(List.of(), List.of(note), line, next, true, List.of()));
    }
    boolean declared =
        start.startsWith("<?xml") && (start + paste.line(line + 1)).contains("<Objects>");
    if (!start.startsWith("<Objects>") && !declared) {
      return Optional.empty();
    }
    String text = paste.text();
    int end = text.indexOf("</Objects>", paste.start(line));
    int last = end < 0 ? paste.size() : paste.lineAt(end);
    String document = text.substring(paste.start(line), paste.start(last + 1)).strip();
    Element root = XmlTree.read(document.toCharArray(), 0).root();
    List<PrintedObject> objects = new ArrayList<>();
    for (Element object : root == null ? List.<Element>of() : root.children) {
      if (object.name.equals("Object") && object.closed) {
        Map<String, Printed> properties = new LinkedHashMap<>();
        for (Element one : object.children) {
          String name = one.attributes.getOrDefault("Name", "");
          properties.putIfAbsent(name, printed(one, line - 1 + one.first));
        }
        int first = line - 1 + object.first;
        int to = line - 1 + object.last;
        objects.add(paste.object("xml", around, properties, first, to));
      }
    }
    return Optional.of(new Block(objects, List.of(), line, last + 1));
  }

  private static Printed printed(Element property, int line) {
    String text = property.text().strip();
    boolean list = property.attributes.getOrDefault("Type", "").endsWith("[]");
    if (!text.isEmpty() || (!list && property.children.isEmpty())) {
      return Printed.text(property.shown(), line);
    }
    return Printed.items(property.children.stream().map(Element::shown).toList(), line);
  }
}
