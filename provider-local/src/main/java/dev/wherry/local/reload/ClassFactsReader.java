package dev.wherry.local.reload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Reads {@link ClassFacts} out of class files. */
final class ClassFactsReader extends ClassVisitor {

  private static final int TEXT = 1;

  private String name = "";
  private String source = "";
  private final Set<String> parents = new HashSet<>();
  private final Set<String> shape = new TreeSet<>();
  private final Set<String> constants = new TreeSet<>();

  private ClassFactsReader() {
    super(Opcodes.ASM9);
  }

  static ClassFacts read(byte[] content) {
    ClassReader reader = new ClassReader(content);
    ClassFactsReader facts = new ClassFactsReader();
    reader.accept(facts, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return new ClassFacts(
        facts.name,
        facts.sourcePath(),
        facts.parents,
        mentions(reader, content),
        String.join("\n", facts.shape),
        String.join("\n", facts.constants));
  }

  private String sourcePath() {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    int nested = name.indexOf('$', folder.length() + 1);
    String topLevel = nested < 0 ? name : name.substring(0, nested);
    return source.isEmpty() ? topLevel + ".java" : folder + source;
  }

  /** All texts of the constant pool that are names of classes or have such names in them. */
  private static Set<String> mentions(ClassReader reader, byte[] content) {
    Set<String> mentions = new HashSet<>();
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      if (item > 0 && content[item - 1] == TEXT) {
        int length = reader.readUnsignedShort(item);
        collect(new String(content, item + 2, length, StandardCharsets.UTF_8), mentions);
      }
    }
    mentions.removeIf(mention -> mention.startsWith("java/") || mention.startsWith("javax/"));
    return mentions;
  }

  private static void collect(String text, Set<String> mentions) {
    int end = text.indexOf(';');
    if (end < 0) {
      mentions.add(text);
      return;
    }
    for (int start = text.indexOf('L'); start >= 0; start = text.indexOf('L', start + 1)) {
      int stop = start + 1;
      while (stop < text.length() && ";<.".indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      mentions.add(text.substring(start + 1, stop));
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String className,
      @Nullable String signature,
      @Nullable String superName,
      String[] interfaces) {
    name = className;
    parents.addAll(Arrays.asList(interfaces));
    if (superName != null) {
      parents.add(superName);
    }
    shape.add("class " + access + " " + superName + Arrays.toString(interfaces) + signature);
  }

  @Override
  public void visitSource(@Nullable String file, @Nullable String debug) {
    source = file == null ? "" : file;
  }

  @Override
  public void visitInnerClass(
      String inner, @Nullable String outer, @Nullable String simpleName, int access) {
    if (inner.equals(name)) {
      shape.add("nested " + access);
    }
  }

  @Override
  public void visitPermittedSubclass(String permitted) {
    shape.add("permits " + permitted);
  }

  @Override
  public @Nullable RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, @Nullable String signature) {
    shape.add("component " + component + descriptor + signature);
    return null;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if ((access & Opcodes.ACC_PRIVATE) == 0) {
      shape.add("field " + access + field + descriptor + signature);
      if (value != null) {
        constants.add(field + descriptor + value);
      }
    }
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if ((access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == 0) {
      shape.add("method " + access + method + descriptor + signature + Arrays.toString(exceptions));
    }
    return null;
  }
}
