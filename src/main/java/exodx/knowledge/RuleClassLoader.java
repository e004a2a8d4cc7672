package exodx.knowledge;

import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives compiled rules a home of their own, so that several rule bases can live side by side. Its
 * own classes come first: the class path may hold those of an older state of the rules.
 */
public final class RuleClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Source source;

  /** Where byte code comes from. */
  public interface Source {
    /** Returns the byte code of a class, or null when it is not there. */
    @Nullable ByteBuffer find(String name);
  }

  public RuleClassLoader(Source source) {
    this(source, RuleClassLoader.class.getClassLoader());
  }

  private RuleClassLoader(Source source, ClassLoader parent) {
    super(parent);
    this.source = source;
  }

  /** Returns a loader of classes that are given by their names. */
  static RuleClassLoader of(Map<String, byte[]> classes) {
    return of(classes, RuleClassLoader.class.getClassLoader());
  }

  /** Returns a loader of classes that are given by their names, and use those of another loader. */
  static RuleClassLoader of(Map<String, byte[]> classes, ClassLoader parent) {
    return new RuleClassLoader(
        name -> {
          byte[] code = classes.get(name);
          return code == null ? null : ByteBuffer.wrap(code);
        },
        parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    ByteBuffer code = source.find(name);
    if (code == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, code, null) : loaded;
    }
  }
}
