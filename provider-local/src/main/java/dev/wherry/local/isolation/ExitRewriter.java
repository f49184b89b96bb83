package dev.wherry.local.isolation;

import java.nio.charset.StandardCharsets;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Takes the calls that would end the runner's process out of a class file.
 *
 * <p>Most classes never say {@code exit} or {@code halt}; they are left alone after one look at
 * their bytes.
 */
final class ExitRewriter {

  private static final byte[] EXIT = constant("exit");
  private static final byte[] HALT = constant("halt");

  private ExitRewriter() {}

  /** The class file that may be loaded into an instance; the same array when nothing was to do. */
  static byte[] rewrite(byte[] classFile) {
    if (!contains(classFile, EXIT) && !contains(classFile, HALT)) {
      return classFile;
    }
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Methods(writer), 0);
    return writer.toByteArray();
  }

  /** A four-letter name as the constant pool holds it: tag, length, characters. */
  private static byte[] constant(String name) {
    return ("\u0001\u0000\u0004" + name).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    int last = bytes.length - wanted.length;
    for (int i = 0; i <= last; i++) {
      int matched = 0;
      while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private static final class Methods extends ClassVisitor {

    Methods(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new GuardedCalls(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }
}
