package exodx.knowledge;

import java.util.concurrent.CompletableFuture;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;

/** The rule engine: set up once, beside the reading of the case where there is time for it. */
final class Engine {
  private Engine() {}

  /**
   * Set up at the first use. Two threads that do it at once can wait for each other without end.
   */
  private static final class Holder {
    static final CompletableFuture<KieServices> SERVICES =
        CompletableFuture.supplyAsync(KieServices::get, Engine::aside);
  }

  /** Does something beside all else, in a thread that keeps no program from ending. */
  static void aside(Runnable work) {
    Thread thread = new Thread(work, "engine");
    thread.setDaemon(true);
    thread.start();
  }

  /** Begins to set up the engine in a thread of its own. */
  static void begin() {
    var unused = Holder.SERVICES;
  }

  /**
   * Returns the settings of a rule base, when the engine is set up.
   *
   * @param loader finds the classes that rules were compiled to
   */
  static KieBaseConfiguration configuration(ClassLoader loader) {
    @SuppressWarnings("deprecation") // the only way to name a class loader
    KieBaseConfiguration settings = Holder.SERVICES.join().newKieBaseConfiguration(null, loader);
    return settings;
  }

  /** Waits until the engine is set up. */
  static void await() {
    Holder.SERVICES.join();
  }
}
