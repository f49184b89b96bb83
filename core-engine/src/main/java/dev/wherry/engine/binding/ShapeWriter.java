package dev.wherry.engine.binding;

import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the class that makes and reads objects of a user's class, in that class's package. */
final class ShapeWriter {

  private static final String SHAPE = "dev/wherry/runtime/bind/Shape";
  private static final String SUFFIX = "$$WherryShape";
  private static final String OBJECT = "Ljava/lang/Object;";

  private final ObjectModel model;
  private final ClassWriter writer;

  private ShapeWriter(ObjectModel model) {
    this.model = model;
    this.writer = Code.publicClass(name(model), "java/lang/Object", SHAPE);
  }

  static String name(ObjectModel model) {
    return model.type() + SUFFIX;
  }

  static byte[] write(ObjectModel model) {
    ShapeWriter shape = new ShapeWriter(model);
    Code.plainConstructor(shape.writer);
    shape.type();
    shape.keepsDefaults();
    shape.create();
    shape.get();
    shape.writer.visitEnd();
    return shape.writer.toByteArray();
  }

  private MethodVisitor method(String name, String descriptor) {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private void type() {
    MethodVisitor code = method("type", "()Ljava/lang/Class;");
    code.visitLdcInsn(Type.getObjectType(model.type()));
    code.visitInsn(Opcodes.ARETURN);
    Code.end(code);
  }

  private void keepsDefaults() {
    MethodVisitor code = method("keepsDefaults", "()Z");
    Code.push(code, model.setters().isEmpty() ? 0 : 1);
    code.visitInsn(Opcodes.IRETURN);
    Code.end(code);
  }

  private void create() {
    MethodVisitor code = method("create", "([" + OBJECT + ")" + OBJECT);
    code.visitTypeInsn(Opcodes.NEW, model.type());
    code.visitInsn(Opcodes.DUP);
    Type[] parameters = Type.getArgumentTypes(model.constructor());
    for (int i = 0; i < parameters.length; i++) {
      value(code, i);
      Code.unbox(code, parameters[i]);
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, model.type(), "<init>", model.constructor(), false);
    code.visitVarInsn(Opcodes.ASTORE, 2);
    for (int i = 0; i < model.setters().size(); i++) {
      set(code, i, model.setters().get(i));
    }
    code.visitVarInsn(Opcodes.ALOAD, 2);
    code.visitInsn(Opcodes.ARETURN);
    Code.end(code);
  }

  private void set(MethodVisitor code, int index, ObjectModel.Call setter) {
    Label next = new Label();
    value(code, index);
    code.visitFieldInsn(Opcodes.GETSTATIC, SHAPE, "ABSENT", OBJECT);
    code.visitJumpInsn(Opcodes.IF_ACMPEQ, next);
    code.visitVarInsn(Opcodes.ALOAD, 2);
    value(code, index);
    Code.unbox(code, Type.getArgumentTypes(setter.descriptor())[0]);
    call(code, setter);
    int size = Type.getReturnType(setter.descriptor()).getSize();
    if (size > 0) {
      code.visitInsn(size == 1 ? Opcodes.POP : Opcodes.POP2);
    }
    code.visitLabel(next);
  }

  private void get() {
    MethodVisitor code = method("get", "(" + OBJECT + "I)" + OBJECT);
    List<ObjectModel.Call> accessors = model.accessors();
    Label[] labels = new Label[accessors.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    Label none = new Label();
    if (labels.length > 0) {
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.CHECKCAST, model.type());
      code.visitVarInsn(Opcodes.ASTORE, 3);
      code.visitVarInsn(Opcodes.ILOAD, 2);
      code.visitTableSwitchInsn(0, labels.length - 1, none, labels);
    }
    for (int i = 0; i < labels.length; i++) {
      code.visitLabel(labels[i]);
      code.visitVarInsn(Opcodes.ALOAD, 3);
      call(code, accessors.get(i));
      Code.box(code, Type.getReturnType(accessors.get(i).descriptor()));
      code.visitInsn(Opcodes.ARETURN);
    }
    code.visitLabel(none);
    Code.throwNoSuchIndex(code);
    Code.end(code);
  }

  private void call(MethodVisitor code, ObjectModel.Call call) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, model.type(), call.name(), call.descriptor(), false);
  }

  private static void value(MethodVisitor code, int index) {
    code.visitVarInsn(Opcodes.ALOAD, 1);
    Code.push(code, index);
    code.visitInsn(Opcodes.AALOAD);
  }
}
