package dev.wherry.engine.code.classfile;

import dev.wherry.engine.code.classfile.ClassFile.Component;
import dev.wherry.engine.code.classfile.ClassFile.Method;
import dev.wherry.engine.code.classfile.ClassFile.Nesting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Turns the bytes of a class file into a {@link ClassFile}. */
final class ClassFileReader extends ClassVisitor {

  static final int ASM = Opcodes.ASM9;

  private static final String NAME = "Ldev/wherry/function/Name;";

  private String name = "";
  private int access;
  private Nesting nesting = Nesting.TOP_LEVEL;
  private @Nullable String superName;
  private @Nullable String signature;
  private boolean kotlin;
  private final List<String> interfaces = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();
  private final List<String> permitted = new ArrayList<>();
  private final Set<String> jsonNames = new HashSet<>();

  private ClassFileReader() {
    super(ASM);
  }

  /** Throws whatever a damaged file leads to. */
  static ClassFile read(byte[] content) {
    ClassFileReader reader = new ClassFileReader();
    new ClassReader(content).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return new ClassFile(
        reader.name,
        reader.access,
        reader.nesting,
        Optional.ofNullable(reader.superName),
        reader.interfaces,
        Optional.ofNullable(reader.signature),
        reader.components,
        reader.methods,
        reader.permitted,
        reader.jsonNames,
        reader.kotlin);
  }

  @Override
  public void visit(
      int version,
      int flags,
      String className,
      @Nullable String generic,
      @Nullable String parent,
      String[] parents) {
    name = className;
    access = flags;
    signature = generic;
    check(generic);
    superName = parent;
    interfaces.addAll(List.of(parents));
  }

  @Override
  public void visitInnerClass(
      String inner, @Nullable String outer, @Nullable String simpleName, int flags) {
    if (inner.equals(name)) {
      nesting = nesting(outer, flags);
    }
  }

  private static Nesting nesting(@Nullable String outer, int flags) {
    if (outer == null) {
      return Nesting.LOCAL;
    }
    if ((flags & Opcodes.ACC_STATIC) == 0) {
      return Nesting.INNER;
    }
    return (flags & Opcodes.ACC_PRIVATE) == 0 ? Nesting.STATIC : Nesting.PRIVATE_STATIC;
  }

  @Override
  public void visitPermittedSubclass(String permittedSubclass) {
    permitted.add(permittedSubclass);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    kotlin |= descriptor.equals("Lkotlin/Metadata;");
    return null;
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, @Nullable String generic) {
    checkType(descriptor);
    checkType(generic);
    components.add(new Component(component, generic == null ? descriptor : generic));
    return new RecordComponentVisitor(ASM) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return nameOf(type);
      }
    };
  }

  @Override
  public FieldVisitor visitField(
      int flags,
      String field,
      String descriptor,
      @Nullable String generic,
      @Nullable Object value) {
    return new FieldVisitor(ASM) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return nameOf(type);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String generic,
      String @Nullable [] exceptions) {
    if (!descriptor.startsWith("(")) {
      throw new IllegalArgumentException("`" + descriptor + "` describes no method");
    }
    check(descriptor);
    check(generic);
    return new MethodVisitor(ASM) {
      private final List<String> parameterNames = new ArrayList<>();

      @Override
      public void visitParameter(@Nullable String parameter, int parameterFlags) {
        if (parameter != null) {
          parameterNames.add(parameter);
        }
      }

      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return nameOf(type);
      }

      @Override
      public @Nullable AnnotationVisitor visitParameterAnnotation(
          int parameter, String type, boolean visible) {
        return nameOf(type);
      }

      @Override
      public void visitEnd() {
        String whole = generic == null ? descriptor : generic;
        methods.add(new Method(flags, method, descriptor, whole, List.copyOf(parameterNames)));
      }
    };
  }

  /** Throws when a signature is damaged, so that all that come after can rely on it. */
  private static void check(@Nullable String written) {
    if (written != null) {
      new SignatureReader(written).accept(new SignatureVisitor(ASM) {});
    }
  }

  private static void checkType(@Nullable String written) {
    if (written != null) {
      new SignatureReader(written).acceptType(new SignatureVisitor(ASM) {});
    }
  }

  private @Nullable AnnotationVisitor nameOf(String type) {
    if (!type.equals(NAME)) {
      return null;
    }
    return new AnnotationVisitor(ASM) {
      @Override
      public void visit(@Nullable String key, Object value) {
        jsonNames.add(value.toString());
      }
    };
  }
}
