package dev.wherry.engine.code;

import dev.wherry.engine.code.MentionRule.Mention;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds what one class mentions that rules care about; code is read only where a trace is. */
final class MentionReader extends ClassVisitor {

  private final String className;
  private final List<MentionRule> rules;
  private final Map<String, Supplier<Mention>> found = new LinkedHashMap<>();
  private String sourceFile = "";
  private int line;

  private MentionReader(String className, List<MentionRule> rules) {
    super(Opcodes.ASM9);
    this.className = className;
    this.rules = rules;
  }

  /** Each thing mentioned by a class is told once, at its first place. */
  static List<Mention> read(String className, byte[] content, List<MentionRule> rules) {
    List<MentionRule> traced =
        rules.stream()
            .filter(rule -> rule.traces().stream().anyMatch(trace -> contains(content, trace)))
            .toList();
    if (traced.isEmpty()) {
      return List.of();
    }
    MentionReader reader = new MentionReader(className, traced);
    try {
      new ClassReader(content).accept(reader, ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      // A damaged class file: whoever needs the class itself reports it.
      return List.of();
    }
    return reader.found.values().stream().map(Supplier::get).toList();
  }

  private static boolean contains(byte[] content, String trace) {
    byte[] wanted = trace.getBytes(StandardCharsets.US_ASCII);
    for (int start = 0; start + wanted.length <= content.length; start++) {
      int i = 0;
      while (i < wanted.length && content[start + i] == wanted[i]) {
        i++;
      }
      if (i == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private void mention(String owner, String method) {
    int at = line;
    for (MentionRule rule : rules) {
      rule.name(owner, method)
          .ifPresent(
              name ->
                  found.putIfAbsent(
                      method.isEmpty() ? name : name + at,
                      // Only at the end is it known how the source file is called.
                      () -> new Mention(rule, className, sourceFile, at, name)));
    }
  }

  private void mentionAll(String descriptor) {
    Type type = Type.getType(descriptor);
    if (type.getSort() == Type.METHOD) {
      mentionAll(type.getReturnType().getDescriptor());
      List.of(type.getArgumentTypes()).forEach(argument -> mentionAll(argument.getDescriptor()));
    } else if (type.getSort() == Type.ARRAY) {
      mentionAll(type.getElementType().getDescriptor());
    } else if (type.getSort() == Type.OBJECT) {
      mention(type.getInternalName(), "");
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String[] interfaces) {
    List.of(interfaces).forEach(parent -> mention(parent, ""));
    if (superName != null) {
      mention(superName, "");
    }
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    sourceFile = source == null ? "" : source;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    line = 0;
    mentionAll(descriptor);
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    line = 0;
    mentionAll(descriptor);
    return new CodeReader();
  }

  /** Reads the code of one method. */
  private final class CodeReader extends MethodVisitor {

    CodeReader() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      mention(owner, name);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      mention(owner, "");
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      mention(type, "");
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof Type type) {
        mentionAll(type.getDescriptor());
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          mention(handle.getOwner(), handle.getName());
        }
      }
    }
  }
}
