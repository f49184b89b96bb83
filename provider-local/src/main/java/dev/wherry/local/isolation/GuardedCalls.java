package dev.wherry.local.isolation;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Redirects calls, method references and reflective look-ups of one method to the guard. */
final class GuardedCalls extends MethodVisitor {

  private static final String GUARD = "dev/wherry/local/isolation/ExitGuard";
  private static final String SYSTEM = "java/lang/System";
  private static final String RUNTIME = "java/lang/Runtime";
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
  private static final String METHOD = "Ljava/lang/reflect/Method;";

  GuardedCalls(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    if (owner.equals(SYSTEM) && name.equals("exit")) {
      guard("exit", descriptor);
    } else if (isRuntimeEnd(owner, name)) {
      guard("exit", withReceiver(RUNTIME, descriptor));
    } else if (owner.equals(LOOKUP) && (name.equals("findStatic") || name.equals("findVirtual"))) {
      guard(name, withReceiver(LOOKUP, descriptor));
    } else {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (owner.equals("java/lang/Class") && descriptor.endsWith(")" + METHOD)) {
        guard("method", "(" + METHOD + ")" + METHOD);
      } else if (owner.equals("java/lang/Class") && descriptor.endsWith(")[" + METHOD)) {
        guard("methods", "([" + METHOD + ")[" + METHOD);
      }
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    Object[] guarded = arguments.clone();
    for (int i = 0; i < guarded.length; i++) {
      guarded[i] = guarded[i] instanceof Handle handle ? guarded(handle) : guarded[i];
    }
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, guarded);
  }

  private void guard(String name, String descriptor) {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, name, descriptor, false);
  }

  private static Handle guarded(Handle handle) {
    if (handle.getOwner().equals(SYSTEM) && handle.getName().equals("exit")) {
      return guardHandle(handle.getDesc());
    }
    return isRuntimeEnd(handle.getOwner(), handle.getName())
        ? guardHandle(withReceiver(RUNTIME, handle.getDesc()))
        : handle;
  }

  private static Handle guardHandle(String descriptor) {
    return new Handle(Opcodes.H_INVOKESTATIC, GUARD, "exit", descriptor, false);
  }

  private static boolean isRuntimeEnd(String owner, String name) {
    return owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt"));
  }

  private static String withReceiver(String owner, String descriptor) {
    return "(L" + owner + ";" + descriptor.substring(1);
  }
}
