package exodx.knowledge;

import exodx.knowledge.sandbox.RuleGuard;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * What rules are compiled against: the program, without the rules that may stand on its class path.
 * The compiler makes no class that it can already find, so an older state of the rules would leave
 * holes in the new one.
 */
final class RuleHidingClassLoader extends ClassLoader {
  /** The rules as they stand on the class path are hidden, the program is not. */
  RuleHidingClassLoader() {
    super(RuleHidingClassLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (isHidden(name)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return isHidden(name.replace('/', '.')) ? null : super.getResource(name);
  }

  private boolean isHidden(String name) {
    return name.startsWith(RuleGuard.PACKAGE + ".");
  }
}
