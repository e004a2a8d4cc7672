package exodx.workbench;

import exodx.cases.Difference;
import exodx.problem.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Prints what came of cases in the form that build servers read: one suite for each file. */
public final class TestJunit {
  private final XMLStreamWriter xml;
  private final UnaryOperator<String> names;

  private TestJunit(XMLStreamWriter xml, UnaryOperator<String> names) {
    this.xml = xml;
    this.names = names;
  }

  /**
   * Prints every case.
   *
   * @param names returns how a file of the rules is called for people
   */
  public static void write(
      List<CaseTests.Tested> tested, UnaryOperator<String> names, PrintWriter out) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new TestJunit(writer, names).suites(tested);
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n");
  }

  private void suites(List<CaseTests.Tested> tested) throws XMLStreamException {
    Map<String, List<CaseTests.Tested>> files =
        tested.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.ruleCase().file(), LinkedHashMap::new, Collectors.toList()));
    xml.writeStartElement("testsuites");
    numbers("exodx rules test", tested);
    for (Map.Entry<String, List<CaseTests.Tested>> file : files.entrySet()) {
      line(1);
      xml.writeStartElement("testsuite");
      numbers(names.apply(file.getKey()), file.getValue());
      for (CaseTests.Tested one : file.getValue()) {
        testCase(one);
      }
      line(1);
      xml.writeEndElement();
    }
    line(0);
    xml.writeEndElement();
  }

  private void numbers(String name, List<CaseTests.Tested> tested) throws XMLStreamException {
    attribute("name", name);
    attribute("tests", String.valueOf(tested.size()));
    attribute("failures", count(tested.stream().filter(one -> !one.differences().isEmpty())));
    attribute("errors", count(tested.stream().filter(one -> !one.problems().isEmpty())));
    Duration sum =
        tested.stream().map(CaseTests.Tested::took).reduce(Duration.ZERO, Duration::plus);
    attribute("time", seconds(sum));
  }

  private static String count(java.util.stream.Stream<?> items) {
    return String.valueOf(items.count());
  }

  private void testCase(CaseTests.Tested tested) throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    attribute("classname", Families.nameOf(tested.ruleCase().file()));
    attribute("name", tested.ruleCase().name());
    attribute("file", names.apply(tested.ruleCase().file()));
    attribute("line", String.valueOf(tested.ruleCase().line()));
    attribute("time", seconds(tested.took()));
    for (Problem problem : tested.problems()) {
      detail("error", problem.message(), problem.message());
    }
    if (!tested.differences().isEmpty()) {
      String parts =
          tested.differences().stream()
              .map(difference -> difference.part().key())
              .collect(Collectors.joining(", "));
      String details =
          tested.differences().stream().map(Difference::toString).collect(Collectors.joining("\n"));
      detail("failure", "differs: " + parts, details);
    }
    if (!tested.holds()) {
      line(2);
    }
    xml.writeEndElement();
  }

  private void detail(String element, String message, String text) throws XMLStreamException {
    line(3);
    xml.writeStartElement(element);
    attribute("message", message);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, allowed(value));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
  }

  /** XML has no way to write most control characters, so they become escapes that can be read. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean fits =
                  c == '\n'
                      || c == '\t'
                      || (c >= 0x20 && c <= 0xD7FF)
                      || (c >= 0xE000 && c <= 0xFFFD)
                      || c >= 0x10000;
              if (fits) {
                allowed.appendCodePoint(c);
              } else {
                allowed.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return allowed.toString();
  }
}
