package exodx.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Answers what the engine asks the class path for: who plays a part, and what is set. Java opens
 * every jar to find that out, and a large jar takes longer than compiled rules take to load.
 */
final class EngineDirectory extends ClassLoader {
  private static final String SERVICES = "META-INF/services/";

  /** Files of settings begin so: what the engine comes with, and what a program sets instead. */
  private static final String FILES = "META-INF/kie.";

  private static final String DEFAULTS = FILES + "default.properties.conf";

  /**
   * All else that the engine comes with is what it does when nothing is said; a test holds that.
   * Work items belong to processes, of which there are none.
   */
  private static final String SETTINGS = "drools.workDefinitions =\n";

  /** Asks another for classes, and for whatever it does not know itself. */
  EngineDirectory(ClassLoader parent) {
    super(parent);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (name.startsWith(SERVICES)) {
      List<String> players = EngineParts.PARTS.get(name.substring(SERVICES.length()));
      return players == null ? super.getResources(name) : texts(String.join("\n", players));
    }
    if (name.startsWith(FILES)) {
      return name.equals(DEFAULTS) ? texts(SETTINGS) : Collections.emptyEnumeration();
    }
    return super.getResources(name);
  }

  private static Enumeration<URL> texts(String text) throws MalformedURLException {
    return Collections.enumeration(List.of(text(text)));
  }

  /** Returns an address that holds a text. */
  private static URL text(String text) throws MalformedURLException {
    URLStreamHandler handler =
        new URLStreamHandler() {
          @Override
          protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
              @Override
              public void connect() {}

              @Override
              public InputStream getInputStream() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
              }
            };
          }
        };
    return new URL("part", "", 0, "", handler);
  }
}
