package exodx.knowledge;

import org.drools.core.runtime.rule.impl.DefaultConsequenceExceptionHandler;
import org.drools.wiring.dynamic.DynamicComponentsSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The usual components of the engine. It makes them by the names of their classes, and the first
 * time it does so it looks whether it runs on a telephone, for which Java reads through every jar.
 */
public final class EngineComponents extends DynamicComponentsSupplier {
  private static final String USUAL = DefaultConsequenceExceptionHandler.class.getName();

  @Override
  public Object createConsequenceExceptionHandler(String name, @Nullable ClassLoader loader) {
    return name.equals(USUAL)
        ? new DefaultConsequenceExceptionHandler()
        : super.createConsequenceExceptionHandler(name, loader);
  }

  /** Goes before the one that it stands for. */
  @Override
  public int servicePriority() {
    return super.servicePriority() + 1;
  }
}
