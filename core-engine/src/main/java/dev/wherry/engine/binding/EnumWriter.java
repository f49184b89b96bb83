package dev.wherry.engine.binding;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the class that hands out the constants of a user's enum, in that enum's package. */
final class EnumWriter {

  static final String METHOD = "constants";
  static final String DESCRIPTOR = "()[Ljava/lang/Object;";
  private static final String SUFFIX = "$$WherryEnum";

  private EnumWriter() {}

  static String name(String type) {
    return type + SUFFIX;
  }

  static byte[] write(String type) {
    ClassWriter writer = Code.publicClass(name(type), "java/lang/Object");
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, METHOD, DESCRIPTOR, null, null);
    code.visitCode();
    code.visitMethodInsn(Opcodes.INVOKESTATIC, type, "values", "()[L" + type + ";", false);
    code.visitInsn(Opcodes.ARETURN);
    Code.end(code);
    writer.visitEnd();
    return writer.toByteArray();
  }
}
