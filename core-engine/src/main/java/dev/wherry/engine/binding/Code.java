package dev.wherry.engine.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Pieces of byte code that several writers need. */
final class Code {

  private static final String SUPER_OBJECT = "java/lang/Object";

  private Code() {}

  /** A public final class with a constructor to come. */
  static ClassWriter publicClass(String name, String parent, String... interfaces) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          /** Never loads a class: no two types meet in generated code. */
          @Override
          protected String getCommonSuperClass(String one, String other) {
            return SUPER_OBJECT;
          }
        };
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V17, access, name, null, parent, interfaces);
    return writer;
  }

  /** A public constructor that does nothing of its own. */
  static void plainConstructor(ClassWriter writer) {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPER_OBJECT, "<init>", "()V", false);
    code.visitInsn(Opcodes.RETURN);
    end(code);
  }

  /** Ends a switch: generated code asks for no other index. */
  static void throwNoSuchIndex(MethodVisitor code) {
    String exception = "java/lang/IllegalStateException";
    code.visitTypeInsn(Opcodes.NEW, exception);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, exception, "<init>", "()V", false);
    code.visitInsn(Opcodes.ATHROW);
  }

  static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  static void push(MethodVisitor code, int value) {
    if (value >= -1 && value <= 5) {
      code.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value <= Byte.MAX_VALUE) {
      code.visitIntInsn(Opcodes.BIPUSH, value);
    } else {
      code.visitIntInsn(Opcodes.SIPUSH, value);
    }
  }

  static void push(MethodVisitor code, List<@Nullable String> values) {
    push(code, values.size());
    code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (value != null) {
        code.visitInsn(Opcodes.DUP);
        push(code, i);
        code.visitLdcInsn(value);
        code.visitInsn(Opcodes.AASTORE);
      }
    }
  }

  static void pushNumbers(MethodVisitor code, List<Integer> values) {
    push(code, values.size());
    code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
    for (int i = 0; i < values.size(); i++) {
      code.visitInsn(Opcodes.DUP);
      push(code, i);
      push(code, values.get(i));
      code.visitInsn(Opcodes.IASTORE);
    }
  }

  /** Turns the object on the stack into a value of the type. */
  static void unbox(MethodVisitor code, Type type) {
    if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
      code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
      return;
    }
    String box = box(type);
    code.visitTypeInsn(Opcodes.CHECKCAST, box);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        box,
        type.getClassName() + "Value",
        "()" + type.getDescriptor(),
        false);
  }

  /** Turns the value of the type on the stack into an object. */
  static void box(MethodVisitor code, Type type) {
    if (type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY) {
      String box = box(type);
      String descriptor = "(" + type.getDescriptor() + ")L" + box + ";";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
    }
  }

  private static String box(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      default -> "java/lang/Double";
    };
  }
}
