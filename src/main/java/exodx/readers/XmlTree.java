package exodx.readers;

import java.io.CharArrayReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML that strangers wrote: no document types, no entities, nothing from outside.
 *
 * @param root the first element; null when there is none
 * @param end number of characters up to the end of the first element, or to where the text breaks
 *     off
 * @param broken true for a text that breaks off; what was whole before is in the tree
 */
record XmlTree(@Nullable Element root, int end, boolean broken) {
  private static final int MOST_DEPTH = 200;

  /** Only ever makes readers, which share nothing, so that one is enough. */
  private static final XMLInputFactory FACTORY = factory();

  /** An element, without the prefixes of names. */
  static final class Element {
    final String name;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Element> children = new ArrayList<>();
    final int first;
    int last;
    boolean closed;
    private final StringBuilder text = new StringBuilder();

    private Element(XMLStreamReader xml) {
      name = local(xml.getLocalName());
      first = lineOf(xml);
      last = first;
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        attributes.putIfAbsent(local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
      }
    }

    /** Returns the text of the element itself, without that of its children. */
    String text() {
      return text.toString();
    }

    /** Returns the text of an element that holds no other; around others stand pieces of a text. */
    String shown() {
      return children.isEmpty() ? text().strip() : Printed.OBJECT;
    }

    private static String local(String name) {
      return name.substring(name.lastIndexOf(':') + 1);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> java.io.Reader.nullReader());
    return factory;
  }

  /** Reads the element that begins at an offset, and nothing behind it. */
  static XmlTree read(char[] text, int from) {
    Element root = null;
    Deque<Element> open = new ArrayDeque<>();
    XMLStreamReader xml = null;
    try {
      xml = FACTORY.createXMLStreamReader(new CharArrayReader(text, from, text.length - from));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          Element element = new Element(xml);
          if (root == null) {
            root = element;
          } else {
            open.element().children.add(element);
            open.element().last = element.first;
          }
          open.push(element);
          if (open.size() > MOST_DEPTH) {
            break;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          Element done = open.pop();
          done.last = lineOf(xml);
          done.closed = true;
          if (open.isEmpty()) {
            return new XmlTree(root, offset(xml), false);
          }
        } else if (xml.isCharacters() && !open.isEmpty()) {
          open.element().text.append(xml.getText());
        }
      }
    } catch (XMLStreamException e) {
      // What was whole before the text breaks off still counts.
    }
    return new XmlTree(root, xml == null ? 1 : Math.max(offset(xml), 1), true);
  }

  private static int offset(XMLStreamReader xml) {
    return Math.max(0, xml.getLocation().getCharacterOffset());
  }

  private static int lineOf(XMLStreamReader xml) {
    return Math.max(1, xml.getLocation().getLineNumber());
  }
}
