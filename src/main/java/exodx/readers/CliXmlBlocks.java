package exodx.readers;

import exodx.facts.Note;
import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML that Export-Clixml writes, and that PowerShell sends over the wire. */
final class CliXmlBlocks implements BlockReader {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int MOST_DEPTH = 60;

  private final Paste paste;
  private final char[] text;

  /** Characters that may still be read in vain; each failed attempt costs what it read. */
  private long budget;

  CliXmlBlocks(Paste paste) {
    this.paste = paste;
    text = paste.text().toCharArray();
    budget = 8L * text.length + 100_000;
  }

  @Override
  public Optional<Block> read(Paste same, int line, PrintContext around) {
    String start = paste.line(line).stripLeading();
    boolean declared = start.startsWith("<?xml") && start.contains("<Obj");
    if (!start.startsWith("<Objs") && !start.startsWith("<Obj ") && !declared) {
      return Optional.empty();
    }
    int from = paste.start(line) + Math.max(0, paste.raw(line).indexOf("<Obj"));
    if (budget <= 0) {
      return Optional.empty();
    }
    Reading reading = new Reading(line, around);
    int end = reading.read(from);
    budget -= end - from;
    if (reading.objects.isEmpty()) {
      return Optional.empty();
    }
    int last = paste.lineAt(Math.min(text.length, Math.max(from, end - 1)));
    return Optional.of(new Block(reading.linked(), reading.notes, line, last + 1));
  }

  /** Reads one document. */
  private final class Reading {
    private final int line;
    private final PrintContext around;
    private final List<PrintedObject> objects = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();

    /**
     * The object that each stands in, both by their places; an inner one ends, and comes, first.
     */
    private final Map<Integer, Integer> outers = new HashMap<>();

    private int from;

    Reading(int line, PrintContext around) {
      this.line = line;
      this.around = around;
    }

    /** Returns the offset behind what was read. */
    int read(int start) {
      from = start;
      int at = start;
      try {
        XMLStreamReader xml = SafeXml.reader(new CharArrayReader(text, start, text.length - start));
        try {
          xml.nextTag();
          if (xml.getLocalName().equals("Objs")) {
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
              value(xml, "", 0);
            }
          } else {
            value(xml, "", 0);
          }
          at = offset(xml);
        } catch (XMLStreamException e) {
          at = Math.max(offset(xml), start + 1);
          if (!objects.isEmpty()) {
            notes.add(
                new Note(
                    Note.Kind.UNUSABLE,
                    paste.file(),
                    paste.lineAt(at),
                    "the XML breaks off here; what stands before was read"));
          }
        }
      } catch (XMLStreamException e) {
        return start + 1;
      }
      return at;
    }

    private List<PrintedObject> linked() {
      List<PrintedObject> linked = new ArrayList<>(objects);
      for (int i = linked.size() - 1; i >= 0; i--) {
        Integer outer = outers.get(i);
        if (outer != null) {
          linked.set(i, linked.get(i).inside(linked.get(outer), List.of()));
        }
      }
      return linked;
    }

    private int offset(XMLStreamReader xml) {
      return Math.min(text.length, from + Math.max(0, xml.getLocation().getCharacterOffset()));
    }

    private int lineOf(XMLStreamReader xml) {
      return line + Math.max(1, xml.getLocation().getLineNumber()) - 1;
    }

    /** Reads the element that is open, to its end. */
    private @Nullable Printed value(XMLStreamReader xml, String parent, int depth)
        throws XMLStreamException {
      int at = lineOf(xml);
      String name = xml.getLocalName();
      if (depth > MOST_DEPTH) {
        throw new XMLStreamException("too deep");
      }
      return switch (name) {
        case "Obj" -> object(xml, parent, depth);
        case "Nil" -> {
          skip(xml);
          yield Printed.text("", at);
        }
        case "BA" -> bytes(xml.getElementText(), at);
        case "Ref" -> {
          skip(xml);
          yield null;
        }
        default -> Printed.text(unescape(content(xml)).strip(), at);
      };
    }

    private Printed bytes(String base64, int at) {
      try {
        return Printed.bytes(base64, Base64.getMimeDecoder().decode(base64), at);
      } catch (IllegalArgumentException e) {
        return Printed.text(base64, at);
      }
    }

    private Printed object(XMLStreamReader xml, String parent, int depth)
        throws XMLStreamException {
      int first = lineOf(xml);
      int last = first;
      int begun = objects.size();
      Map<String, Printed> properties = new LinkedHashMap<>();
      List<String> items = null;
      String shown = null;
      String type = "";
      try {
        while (nextElement(xml)) {
          last = lineOf(xml);
          switch (xml.getLocalName()) {
            case "TN", "TNRef" -> type = type(xml);
            case "ToString" -> shown = unescape(xml.getElementText()).strip();
            case "Props", "MS" -> properties(xml, properties, depth);
            case "LST", "IE", "STK", "QUE" -> items = items(xml, parent, depth);
            case "DCT" -> skip(xml);
            default -> {
              Printed inner = value(xml, parent, depth + 1);
              shown = shown == null && inner != null ? inner.text() : shown;
            }
          }
        }
        last = lineOf(xml);
      } finally {
        // What was whole before a text breaks off still counts.
        if (!properties.isEmpty()) {
          PrintedObject object =
              new PrintedObject(
                  paste.file(), "clixml", parent, type, around, properties, first, last);
          for (int i = begun; i < objects.size(); i++) {
            outers.putIfAbsent(i, objects.size());
          }
          objects.add(object);
        }
      }
      if (items != null) {
        return Printed.items(items, first);
      }
      return Printed.text(shown == null ? "(an object)" : shown, first);
    }

    private void properties(XMLStreamReader xml, Map<String, Printed> into, int depth)
        throws XMLStreamException {
      while (nextElement(xml)) {
        String name = xml.getAttributeValue(null, "N");
        Printed value = value(xml, name == null ? "" : name, depth + 1);
        if (name != null && value != null) {
          into.putIfAbsent(unescape(name), value);
        }
      }
    }

    private List<String> items(XMLStreamReader xml, String parent, int depth)
        throws XMLStreamException {
      List<String> items = new ArrayList<>();
      while (nextElement(xml)) {
        Printed item = value(xml, parent, depth + 1);
        items.add(item == null ? "(an object)" : item.text());
      }
      return items;
    }

    private String type(XMLStreamReader xml) throws XMLStreamException {
      String id = String.valueOf(xml.getAttributeValue(null, "RefId"));
      if (xml.getLocalName().equals("TNRef")) {
        skip(xml);
        return types.getOrDefault(id, "");
      }
      List<String> names = new ArrayList<>();
      while (nextElement(xml)) {
        names.add(xml.getElementText());
      }
      String type = String.join(" ", names);
      types.put(id, type);
      return type;
    }

    /** Goes to the next element inside, or to the end of the one that is open. */
    private boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
      while (true) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          return true;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          return false;
        }
        if (event == XMLStreamConstants.END_DOCUMENT) {
          throw new XMLStreamException("cut off");
        }
      }
    }

    private void skip(XMLStreamReader xml) throws XMLStreamException {
      int open = 1;
      while (open > 0) {
        int event = xml.next();
        open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (event == XMLStreamConstants.END_DOCUMENT) {
          throw new XMLStreamException("cut off");
        }
      }
    }

    private String content(XMLStreamReader xml) throws XMLStreamException {
      return xml.getElementText();
    }
  }

  private static String unescape(String text) {
    if (text.indexOf("_x") < 0) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
