package exodx.knowledge.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Tells which rules a compiled class belongs to. Rules that say the same share a class, so there
 * can be several; the classes that build the rules name both the rule and its parts.
 */
final class RuleNames {
  private final Map<String, Set<String>> rules = new HashMap<>();

  /** Learns from a class that builds rules. */
  void learn(byte[] model) {
    new ClassReader(model)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                return new OneRule();
              }
            },
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  Set<String> of(String className) {
    return rules.getOrDefault(className, Set.of());
  }

  private final class OneRule extends MethodVisitor {
    private final Set<String> parts = new HashSet<>();
    private String last = "";
    private String rule = "";

    OneRule() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof String text) {
        last = text;
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      parts.add(owner);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.endsWith("/D") && name.equals("rule")) {
        rule = last;
      }
    }

    @Override
    public void visitEnd() {
      if (!rule.isEmpty()) {
        parts.forEach(part -> rules.computeIfAbsent(part, p -> new TreeSet<>()).add(rule));
      }
    }
  }
}
