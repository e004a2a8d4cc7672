package exodx.knowledge.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Looks through one compiled class before it is loaded, and notes everything it may not do. */
final class ClassGuard extends ClassVisitor {
  private static final Set<String> CALLED_BY_THE_JVM =
      Set.of("finalize", "readObject", "writeObject", "readResolve", "writeReplace", "clone");

  private final Predicate<String> own;
  private final Set<String> told = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private String name = "";
  private Kind kind = Kind.OTHER;

  ClassGuard(Predicate<String> own) {
    super(Opcodes.ASM9);
    this.own = own;
  }

  /**
   * Something a class may not do.
   *
   * @param what a phrase that follows "the rule"
   * @param words words to look for in the rule, the best one first
   */
  record Finding(String what, List<String> words) {}

  List<Finding> findings() {
    return findings;
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  boolean own(String type) {
    return own.test(type);
  }

  private void ofItsOwn() {
    findings.clear();
    findings.add(
        new Finding(
            "defines a class of its own", List.of("record", "class", "interface", "enum", "new")));
  }

  /** Notes something; of a class that may not be at all, nothing more is told. */
  void refuse(String what, String... words) {
    if (kind == Kind.OTHER) {
      return;
    }
    Set<String> distinct = new LinkedHashSet<>(Arrays.asList(words));
    if (told.add(distinct.isEmpty() ? what : distinct.iterator().next())) {
      findings.add(new Finding(what, List.copyOf(distinct)));
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String className,
      @Nullable String signature,
      @Nullable String parent,
      String @Nullable [] interfaces) {
    name = className;
    List<String> all = interfaces == null ? List.of() : Arrays.asList(interfaces);
    kind = Kind.of(className, parent == null ? "" : parent, all, own);
    if (kind == Kind.OTHER) {
      ofItsOwn();
    }
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
    kind = Kind.OTHER;
    ofItsOwn();
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    boolean constant = (access & Opcodes.ACC_STATIC) == 0 || (access & Opcodes.ACC_FINAL) != 0;
    if (!constant && (access & Opcodes.ACC_SYNTHETIC) == 0) {
      refuse("keeps something between cases", field);
    }
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      refuse("calls native code", method);
    }
    if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      refuse("waits for other threads", method);
    }
    if (CALLED_BY_THE_JVM.contains(method)) {
      refuse("defines " + method + ", which Java itself calls", method);
    }
    return new CodeGuard(this, access, method, descriptor);
  }
}
