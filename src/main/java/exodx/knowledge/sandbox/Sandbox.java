package exodx.knowledge.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Lets compiled rules reason and do nothing else. Classes are looked through before any of them is
 * loaded: they may use one another and what stands in {@code sandbox.allowed}, no more. What passes
 * gets a counter built in, see {@link Budget}.
 */
public final class Sandbox {
  /** The compiler's own list of models; the rules are loaded without it. */
  private static final String PROJECT = "org.drools.project.model.";

  private Sandbox() {}

  /**
   * Compiled rules that passed, or what they may not do.
   *
   * @param classes byte code by class name, ready to be loaded; empty when there are violations
   * @param violations what the rules may not do
   */
  public record Sealed(Map<String, byte[]> classes, List<Violation> violations) {}

  /**
   * Checks all classes of one compilation.
   *
   * @param compiled byte code by class name
   */
  public static Sealed seal(Map<String, byte[]> compiled) {
    Map<String, byte[]> classes = new TreeMap<>(compiled);
    classes.keySet().removeIf(name -> name.startsWith(PROJECT));
    Set<String> own =
        classes.keySet().stream().map(name -> name.replace('.', '/')).collect(Collectors.toSet());
    Map<String, ClassGuard> guards = new TreeMap<>();
    classes.forEach((name, code) -> guards.put(name, guard(own, code)));
    List<Violation> violations = violations(classes, guards);
    if (!violations.isEmpty()) {
      return new Sealed(Map.of(), violations);
    }
    classes.replaceAll(
        (name, code) -> {
          ClassGuard guard = guards.get(name);
          return guard != null && guard.kind() == Kind.CODE ? metered(code) : code;
        });
    return new Sealed(classes, List.of());
  }

  private static ClassGuard guard(Set<String> own, byte[] code) {
    ClassGuard guard = new ClassGuard(own::contains);
    new ClassReader(code).accept(guard, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return guard;
  }

  private static List<Violation> violations(
      Map<String, byte[]> classes, Map<String, ClassGuard> guards) {
    if (guards.values().stream().allMatch(guard -> guard.findings().isEmpty())) {
      return List.of();
    }
    RuleNames names = new RuleNames();
    classes.values().forEach(names::learn);
    List<Violation> violations = new ArrayList<>();
    for (ClassGuard guard : guards.values()) {
      String outer = guard.name().replaceFirst("(Lambda[A-Za-z]+[0-9A-F]{32})\\$.*", "$1");
      for (ClassGuard.Finding finding : guard.findings()) {
        violations.add(new Violation(names.of(outer), finding.what(), finding.words()));
      }
    }
    return violations;
  }

  private static byte[] metered(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Meter(writer), 0);
    return writer.toByteArray();
  }
}
