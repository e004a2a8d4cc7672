package exodx.knowledge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.internal.utils.KieService;

/**
 * Tells the engine which parts it is made of. Left alone it searches all jars of the class path for
 * each of them. A test holds that the engine would find the same.
 */
final class EngineParts {
  private static final String LOG = "slf4j.provider";

  /** The one class among the players that no jar of the engine names. */
  static final String OWN = "exodx.knowledge.EngineComponents";

  /** The parts that answering a case asks for, with the classes that play them. */
  static final Map<String, List<String>> PARTS =
      Map.of(
          "org.kie.api.KieServices",
          List.of("org.drools.compiler.kie.builder.impl.KieServicesImpl"),
          "org.drools.wiring.api.ComponentsSupplier",
          List.of(
              "org.drools.wiring.dynamic.DynamicComponentsSupplier",
              "org.drools.wiring.statics.StaticComponentsSupplier",
              OWN),
          "org.kie.api.internal.weaver.KieWeavers",
          List.of("org.kie.internal.services.KieWeaversImpl"),
          "org.drools.core.reteoo.CoreComponentFactory",
          List.of(),
          "org.drools.core.reteoo.RuntimeComponentFactory",
          List.of("org.drools.kiesession.factory.RuntimeComponentFactoryImpl"),
          "org.drools.core.reteoo.builder.BetaNodeConstraintFactory",
          List.of(),
          "org.drools.kiesession.factory.KnowledgeHelperFactory",
          List.of("org.drools.tms.TruthMaintenanceSystemKnowledgeHelperFactoryImpl"),
          "org.drools.core.phreak.PhreakNetworkNodeFactory",
          List.of(),
          "org.drools.core.reteoo.AgendaComponentFactory",
          List.of("org.drools.tms.TruthMaintenanceSystemAgendaComponentFactory"),
          "org.drools.core.common.TruthMaintenanceSystemFactory",
          List.of("org.drools.tms.TruthMaintenanceSystemFactoryImpl"));

  private static final FutureTask<Void> READY = new FutureTask<>(EngineParts::rehearse, null);

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private EngineParts() {}

  /** Begins to make the engine ready, aside, while there is nothing for it to do yet. */
  static void begin() {
    if (BEGUN.getAndSet(true)) {
      return;
    }
    Thread thread = new Thread(READY, "engine");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Makes the engine ready, or waits until it is. Nothing of it is touched before: two threads that
   * set up classes of the same library at once can wait for each other without end.
   */
  static void await() {
    READY.run(); // does nothing when it was begun aside
    try {
      READY.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the engine was made ready", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void rehearse() {
    if (System.getProperty(LOG) == null) {
      System.setProperty(LOG, "org.slf4j.nop.NOPServiceProvider"); // else it is searched for
      System.setProperty("slf4j.internal.verbosity", "WARN"); // it would tell that it found it
    }
    gather();
    Rehearsal.play(configuration(EngineParts.class.getClassLoader()));
  }

  /**
   * Returns the settings of a rule base.
   *
   * @param loader finds the classes that rules were compiled to
   */
  static KieBaseConfiguration configuration(ClassLoader loader) {
    @SuppressWarnings("deprecation") // the only way to name a class loader
    KieBaseConfiguration settings =
        KieServices.get().newKieBaseConfiguration(null, new EngineDirectory(loader));
    return settings;
  }

  /** Lets the engine find its parts, which it keeps; whatever it does not find it searches for. */
  static void gather() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new EngineDirectory(EngineParts.class.getClassLoader()));
    try {
      for (String part : PARTS.keySet()) {
        KieService.load(Class.forName(part).asSubclass(KieService.class));
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("this is another engine: no " + e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
