package dev.wherry.engine.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes a function's entry point: the subclass of {@code GeneratedFunction}. */
final class FunctionWriter {

  private static final String FUNCTION = "dev/wherry/runtime/GeneratedFunction";
  private static final String KIND = "dev/wherry/runtime/InputKind";
  private static final String HOST = "dev/wherry/runtime/host/FunctionHost";

  /**
   * What the entry point knows besides its slots.
   *
   * @param name its name, with slashes
   * @param handler how the handler is made
   * @param kind the name of the input kind
   * @param input the slot of the input
   * @param output the slot of the output
   */
  record Entry(
      String name,
      HandlerModel handler,
      boolean snakeCase,
      boolean rejectUnknown,
      String kind,
      int input,
      int output) {}

  private final Entry entry;
  private final List<Slot> slots;
  private final ClassWriter writer;

  private FunctionWriter(Entry entry, List<Slot> slots) {
    this.entry = entry;
    this.slots = slots;
    this.writer = Code.publicClass(entry.name(), FUNCTION);
  }

  static byte[] write(Entry entry, List<Slot> slots) {
    FunctionWriter function = new FunctionWriter(entry, slots);
    function.constructor();
    function.handler();
    function.make();
    function.writer.visitEnd();
    return function.writer.toByteArray();
  }

  private void constructor() {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    Code.push(code, entry.snakeCase() ? 1 : 0);
    Code.push(code, entry.rejectUnknown() ? 1 : 0);
    code.visitFieldInsn(Opcodes.GETSTATIC, KIND, entry.kind(), "L" + KIND + ";");
    Code.push(code, entry.input());
    Code.push(code, entry.output());
    List<@Nullable String> types = new ArrayList<>();
    for (Slot slot : slots) {
      types.add(type(slot));
    }
    Code.push(code, types);
    String descriptor = "(ZZL" + KIND + ";II[Ljava/lang/String;)V";
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, FUNCTION, "<init>", descriptor, false);
    code.visitInsn(Opcodes.RETURN);
    Code.end(code);
  }

  private void handler() {
    MethodVisitor code =
        writer.visitMethod(
            Opcodes.ACC_PROTECTED,
            "handler",
            "(L" + HOST + ";)Ldev/wherry/function/Handler;",
            null,
            null);
    code.visitCode();
    HandlerModel handler = entry.handler();
    boolean constructed = handler.factory().isEmpty();
    if (constructed) {
      code.visitTypeInsn(Opcodes.NEW, handler.type());
      code.visitInsn(Opcodes.DUP);
    }
    if (handler.takesResources()) {
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitMethodInsn(
          Opcodes.INVOKEINTERFACE, HOST, "resources", "()Ldev/wherry/function/Resources;", true);
    }
    code.visitMethodInsn(
        constructed ? Opcodes.INVOKESPECIAL : Opcodes.INVOKESTATIC,
        handler.type(),
        handler.factory().orElse("<init>"),
        handler.descriptor(),
        handler.inInterface());
    code.visitInsn(Opcodes.ARETURN);
    Code.end(code);
  }

  private void make() {
    MethodVisitor code =
        writer.visitMethod(
            Opcodes.ACC_PROTECTED, "make", "(I)Ldev/wherry/runtime/bind/Binder;", null, null);
    code.visitCode();
    Label[] labels = new Label[slots.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    Label none = new Label();
    if (labels.length > 0) {
      code.visitVarInsn(Opcodes.ILOAD, 1);
      code.visitTableSwitchInsn(0, labels.length - 1, none, labels);
    }
    SlotWriter slotWriter = new SlotWriter(entry.name(), code);
    for (int i = 0; i < labels.length; i++) {
      code.visitLabel(labels[i]);
      slotWriter.write(slots.get(i));
      code.visitInsn(Opcodes.ARETURN);
    }
    code.visitLabel(none);
    Code.throwNoSuchIndex(code);
    Code.end(code);
  }

  /** The class that a slot's binder is looked up by. */
  private static @Nullable String type(Slot slot) {
    if (slot instanceof Slot.EnumOf constants) {
      return ClassNodes.javaName(constants.type());
    }
    // A generic class has a slot for each use; none of them is the class's own.
    return slot instanceof Slot.ObjectOf object && !object.model().isGeneric()
        ? ClassNodes.javaName(object.model().type())
        : null;
  }
}
