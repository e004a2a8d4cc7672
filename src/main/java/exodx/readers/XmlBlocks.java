package exodx.readers;

import exodx.facts.Note;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML that ConvertTo-Xml writes; names documents that are not read. */
final class XmlBlocks implements BlockReader {
  private final String text;

  XmlBlocks(Paste paste) {
    text = paste.text();
  }

  @Override
  public Optional<Block> read(Paste paste, int line, PrintContext around) {
    String start = paste.line(line).strip();
    if (start.matches("(?i)<!DOCTYPE html.*|<html\\b.*|<table\\b.*")) {
      String why = "a page is not read; print the objects as a list, or with ConvertTo-Json";
      int next = paste.lineAt(Math.max(paste.start(line), text.lastIndexOf("</"))) + 1;
      Note note = new Note(Note.Kind.UNUSABLE, paste.file(), line, why);
      return Optional.of(
          new Block(List.of(), List.of(note), line, Math.max(next, line + 1), true, List.of()));
    }
    boolean declared =
        start.startsWith("<?xml") && (start + paste.line(line + 1)).contains("<Objects>");
    if (!start.startsWith("<Objects>") && !declared) {
      return Optional.empty();
    }
    List<PrintedObject> objects = new ArrayList<>();
    int end = text.indexOf("</Objects>", paste.start(line));
    int last = end < 0 ? paste.size() : paste.lineAt(end);
    try {
      String document = text.substring(paste.start(line), paste.start(last + 1)).strip();
      XMLStreamReader xml = SafeXml.reader(new StringReader(document));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Object")) {
          int at = line + xml.getLocation().getLineNumber() - 1;
          Map<String, Printed> properties = properties(xml, line);
          int to = line + xml.getLocation().getLineNumber() - 1;
          objects.add(new PrintedObject(paste.file(), "xml", "", "", around, properties, at, to));
        }
      }
    } catch (XMLStreamException e) {
      // What was whole before the end of a cut text still counts.
    }
    return Optional.of(new Block(objects, List.of(), line, last + 1));
  }

  /** Reads the properties of the object that is open, to its end. */
  private static Map<String, Printed> properties(XMLStreamReader xml, int line)
      throws XMLStreamException {
    Map<String, Printed> properties = new LinkedHashMap<>();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = String.valueOf(xml.getAttributeValue(null, "Name"));
      boolean list = String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("[]");
      int at = line + xml.getLocation().getLineNumber() - 1;
      List<String> items = new ArrayList<>();
      StringBuilder value = new StringBuilder();
      for (int inner = xml.next(); inner != XMLStreamConstants.END_ELEMENT; inner = xml.next()) {
        if (inner == XMLStreamConstants.START_ELEMENT) {
          items.add(xml.getElementText().strip());
        } else if (inner == XMLStreamConstants.CHARACTERS) {
          value.append(xml.getText());
        }
      }
      String whole = value.toString().strip();
      boolean asList = (list && whole.isEmpty()) || !items.isEmpty();
      properties.putIfAbsent(name, asList ? Printed.items(items, at) : Printed.text(whole, at));
    }
    return properties;
  }
}
