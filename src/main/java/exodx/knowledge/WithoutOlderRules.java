package exodx.knowledge;

import java.net.URL;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules are compiled against: the program, without the rules that may stand on its class path.
 * The compiler makes no class that it can already find, so an older state of the rules would leave
 * holes in the new one.
 */
final class WithoutOlderRules extends ClassLoader {
  private final Set<String> packages;

  /**
   * Hides classes of some packages.
   *
   * @param packages names of the packages that are compiled
   */
  WithoutOlderRules(Set<String> packages) {
    super(WithoutOlderRules.class.getClassLoader());
    this.packages = Set.copyOf(packages);
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
    return packages.stream().anyMatch(each -> name.startsWith(each + "."));
  }
}
