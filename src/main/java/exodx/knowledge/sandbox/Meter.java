package exodx.knowledge.sandbox;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes calls of {@link Budget} into conditions and consequences: at the end of each round of a
 * loop, at the start of each lambda, and wherever a text can grow or a search take long. A rule
 * without any of these runs the code it would have run anyway, save a counter in its conditions.
 */
final class Meter extends ClassVisitor {
  private static final String BUDGET = "exodx/knowledge/sandbox/Budget";
  private static final String STRING = "java/lang/String";

  Meter(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
    String first =
        name.startsWith("lambda$") ? "tick" : name.equals("test") && !bridge ? "look" : "";
    return new Code(next, first);
  }

  private static final class Code extends MethodVisitor {
    private final String first;
    private final Set<Label> seen = new HashSet<>();

    Code(MethodVisitor next, String first) {
      super(Opcodes.ASM9, next);
      this.first = first;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (!first.isEmpty()) {
        budget(first, "()V");
      }
    }

    private void budget(String method, String descriptor) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, method, descriptor, false);
    }

    @Override
    public void visitLabel(Label label) {
      seen.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (seen.contains(label)) {
        budget("tick", "()V");
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
      budget("tick", "()V");
      super.visitTableSwitchInsn(min, max, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
      budget("tick", "()V");
      super.visitLookupSwitchInsn(otherwise, keys, labels);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
      if (bootstrap.getName().startsWith("makeConcat")) {
        grown();
      }
    }

    private void grown() {
      budget("text", "(Ljava/lang/String;)Ljava/lang/String;");
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals("java/util/regex/Pattern") && name.equals("matcher")) {
        budget(name, descriptor.replace("(", "(Ljava/util/regex/Pattern;"));
      } else if (owner.equals(STRING) && (name.equals("matches") || name.equals("replaceAll"))) {
        budget(name, descriptor.replace("(", "(Ljava/lang/String;"));
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (owner.equals(STRING) && name.equals("concat")) {
          grown();
        }
      }
    }
  }
}
