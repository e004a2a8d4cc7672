package exodx.knowledge;

import exodx.knowledge.sandbox.RuleGuard;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules are compiled against: the program, and the declared types that are compiled already.
 * Rules that may stand on the class path are hidden: the compiler makes no class that it can find,
 * so an older state of the rules would leave holes in the new one. It asks for types as classes and
 * as bytes.
 */
final class KnownTypes extends ClassLoader {
  private static final String SUFFIX = ".class";

  private final Map<String, byte[]> types;

  /**
   * Makes types known.
   *
   * @param types byte code by class name
   */
  KnownTypes(Map<String, byte[]> types) {
    super(KnownTypes.class.getClassLoader());
    this.types = types;
  }

  private static boolean isOfRules(String name) {
    return name.startsWith(RuleGuard.PACKAGE + ".");
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isOfRules(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return isOfRules(name.replace('/', '.')) ? findResource(name) : super.getResource(name);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = types.get(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    byte[] code =
        name.endsWith(SUFFIX)
            ? types.get(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
            : null;
    try {
      return code == null ? null : new URL(null, "rules:" + name, new Bytes(code));
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a handler of its own takes every address", e);
    }
  }

  /** Opens an address that stands for bytes in memory. */
  private static final class Bytes extends URLStreamHandler {
    private final byte[] code;

    Bytes(byte[] code) {
      this.code = code;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {
          // there is nothing to connect to
        }

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(code);
        }
      };
    }
  }
}
