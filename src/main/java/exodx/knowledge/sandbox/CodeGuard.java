package exodx.knowledge.sandbox;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Looks through the instructions of one method. */
final class CodeGuard extends MethodVisitor {
  private static final int LONGEST_ARRAY = 1000;
  private static final int NO_CONSTANT = -1;
  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "java/lang/invoke/LambdaMetafactory.metafactory",
          "java/lang/invoke/LambdaMetafactory.altMetafactory",
          "java/lang/invoke/StringConcatFactory.makeConcatWithConstants");

  private final ClassGuard guard;
  private final AllowList allowed;
  private final boolean initialiser;
  private final boolean copiesConstants;
  private final Set<Label> seen = new HashSet<>();
  private int constant = NO_CONSTANT;

  CodeGuard(ClassGuard guard, int access, String method, String descriptor) {
    super(Opcodes.ASM9);
    this.guard = guard;
    this.allowed = AllowList.of(guard.kind());
    this.initialiser = method.equals("<clinit>");
    // Every enum has a method that copies its constants; a switch over an enum makes another one.
    this.copiesConstants =
        (method.equals("values") && descriptor.equals("()[L" + guard.name() + ";"))
            || ((access & Opcodes.ACC_SYNTHETIC) != 0 && method.startsWith("$SWITCH_TABLE$"));
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    constant = NO_CONSTANT;
    call(owner, name);
  }

  private void call(String owner, String name) {
    boolean ofCopy =
        copiesConstants && owner.equals("java/lang/System") && name.equals("arraycopy");
    if (owner.startsWith("[") || ofCopy) {
      return;
    }
    if (guard.own(owner)) {
      if (guard.kind() == Kind.CODE && name.matches("set[A-Z].*")) {
        guard.refuse("changes a fact with " + name, name);
      }
    } else if (!allowed.allows(owner, name)) {
      String type = simple(owner);
      String made = name.equals("<init>") ? "makes a " + type : "calls " + type + "." + name;
      guard.refuse(made, type, name.equals("<init>") ? "new" : name);
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    constant = NO_CONSTANT;
    boolean here = owner.equals(guard.name());
    if (opcode == Opcodes.PUTSTATIC && !(here && (initialiser || copiesConstants))) {
      guard.refuse("keeps something between cases", name);
    } else if (opcode == Opcodes.PUTFIELD && !(here && guard.kind() != Kind.CODE)) {
      guard.refuse("changes the field " + name, name);
    } else if (!guard.own(owner) && !allowed.allows(owner, "#" + name)) {
      guard.refuse("reads " + simple(owner) + "." + name, simple(owner), name);
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.ANEWARRAY) {
      array();
    }
    constant = NO_CONSTANT;
    type(Type.getObjectType(type));
  }

  private void type(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT) {
      String name = element.getInternalName();
      boolean needed = copiesConstants && name.equals("java/lang/NoSuchFieldError");
      if (!guard.own(name) && !allowed.knows(name) && !needed) {
        guard.refuse("uses " + element.getClassName(), simple(name));
      }
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      array();
      constant = NO_CONSTANT;
    } else {
      constant = operand;
    }
  }

  @Override
  public void visitInsn(int opcode) {
    boolean small = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
    constant = small ? opcode - Opcodes.ICONST_0 : NO_CONSTANT;
    if (opcode == Opcodes.MONITORENTER) {
      guard.refuse("waits for other threads", "synchronized");
    }
  }

  private void array() {
    if (!copiesConstants && (constant == NO_CONSTANT || constant > LONGEST_ARRAY)) {
      guard.refuse("makes an array of any size", "new");
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    guard.refuse("makes an array of any size", "new");
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    constant = NO_CONSTANT;
  }

  @Override
  public void visitLdcInsn(Object value) {
    constant = value instanceof Integer number ? Math.max(number, NO_CONSTANT) : NO_CONSTANT;
    if (value instanceof Type type && type.getSort() != Type.METHOD) {
      type(type);
    } else if (value instanceof Type
        || value instanceof Handle
        || value instanceof ConstantDynamic) {
      guard.refuse("uses method handles", "MethodHandle");
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    constant = NO_CONSTANT;
    if (!BOOTSTRAPS.contains(bootstrap.getOwner() + "." + bootstrap.getName())) {
      guard.refuse("links " + simple(bootstrap.getOwner()) + " when it runs", name);
    }
    if (bootstrap.getName().endsWith("etafactory")) {
      type(Type.getReturnType(descriptor));
    }
    for (Object argument : arguments) {
      if (argument instanceof Handle target) {
        call(target.getOwner(), target.getName());
      } else if (argument instanceof ConstantDynamic) {
        guard.refuse("uses method handles", "MethodHandle");
      }
    }
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    if (!copiesConstants) {
      guard.refuse("catches errors", "try");
    }
  }

  @Override
  public void visitLabel(Label label) {
    seen.add(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    constant = NO_CONSTANT;
    if (initialiser && seen.contains(label)) {
      guard.refuse("runs a loop while it is loaded", "static");
    }
  }

  private static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }
}
