package exodx.readers;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses XML that strangers wrote: no document types, no entities, nothing from outside. */
final class SafeXml {
  /** Only ever makes readers, which share nothing, so that one is enough. */
  private static final XMLInputFactory FACTORY = factory();

  private SafeXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> Reader.nullReader());
    return factory;
  }

  static XMLStreamReader reader(Reader text) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(text);
  }

  /** Returns a name without its namespace prefix. */
  static String local(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }
}
