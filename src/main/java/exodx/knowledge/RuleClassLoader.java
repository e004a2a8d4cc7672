package exodx.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives compiled rules a home of their own, so that several rule bases can live side by side. */
final class RuleClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  RuleClassLoader(Map<String, byte[]> classes, @Nullable ClassLoader parent) {
    super(parent);
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = classes.get(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }
}
