package exodx.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieServices;
import org.kie.api.internal.utils.KieService;
import org.kie.api.runtime.KieSession;

/**
 * Tells the engine which parts it is made of. Left alone it searches all jars of the class path for
 * each of them, and opening sixty jars takes longer than compiled rules take to load. A test holds
 * that the engine would find the same.
 */
final class EngineParts {
  private static final String SERVICES = "META-INF/services/";

  /** The parts that answering a case asks for, with the classes that play them. */
  static final Map<String, List<String>> PARTS =
      Map.of(
          "org.kie.api.KieServices",
          List.of("org.drools.compiler.kie.builder.impl.KieServicesImpl"),
          "org.drools.wiring.api.ComponentsSupplier",
          List.of(
              "org.drools.wiring.dynamic.DynamicComponentsSupplier",
              "org.drools.wiring.statics.StaticComponentsSupplier"),
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

  private EngineParts() {}

  /** Begins to make the engine ready, aside, while there is nothing for it to do yet. */
  static void begin() {
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

  /** Goes once through all that an engine does, with no rules. */
  private static void rehearse() {
    // Numbers for reading JSON, and identifiers for compiled rules, take long to set up as well.
    Objects.requireNonNull(BigDecimal.ONE);
    gather();
    Model nothing = new ModelImpl("nothing").withRules(List.of());
    KieSession session =
        KieBaseBuilder.createKieBaseFromModel(
                List.of(nothing), KieServices.get().newKieBaseConfiguration())
            .newKieSession();
    session.fireAllRules();
    session.dispose();
    Objects.requireNonNull(UUID.randomUUID());
  }

  /** Lets the engine find its parts, which it keeps; whatever it does not find it searches for. */
  static void gather() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new Directory(EngineParts.class.getClassLoader()));
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

  /** Answers the question who plays a part from the list above. */
  private static final class Directory extends ClassLoader {
    Directory(ClassLoader parent) {
      super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      List<String> players =
          name.startsWith(SERVICES) ? PARTS.get(name.substring(SERVICES.length())) : null;
      return players == null
          ? super.getResources(name)
          : Collections.enumeration(List.of(text(String.join("\n", players))));
    }
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
