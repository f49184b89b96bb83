package dev.wherry.engine.code;

import dev.wherry.engine.code.classfile.ClassFile;
import dev.wherry.engine.code.classfile.ClassFile.Method;
import dev.wherry.engine.code.classfile.ClassFile.Nesting;
import dev.wherry.engine.code.classfile.ClassPath;
import dev.wherry.engine.code.type.MethodSignature;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.engine.code.type.Types;
import dev.wherry.runtime.bind.JsonNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds what an object is made of, by the rules of the built-in JSON binder. */
final class BoundMembers {

  private final ClassPath classes;
  private final Bindability.Use use;

  BoundMembers(ClassPath classes, Bindability.Use use) {
    this.classes = classes;
    this.use = use;
  }

  /** A member by its Java name. */
  record Member(String name, TypeRef type) {}

  /** What a class came to. */
  sealed interface Result {}

  /** Its members. */
  record Known(List<Member> members) implements Result {}

  /** It has none that the binder can use. */
  record Refused(String reason, String hint) implements Result {}

  Result of(ClassFile file, TypeRef.Named type) {
    Map<String, TypeRef> variables = Types.variables(file, type);
    if (file.isRecord()) {
      return new Known(
          file.components().stream()
              .map(part -> new Member(part.name(), Types.parse(part.type()).with(variables)))
              .toList());
    }
    boolean reads = use == Bindability.Use.READ;
    if (!reads && file.is(Opcodes.ACC_ABSTRACT)) {
      // What is written is written by its own class.
      return new Known(List.of());
    }
    Optional<Refused> refused = reads ? shape(file) : Optional.empty();
    return refused.isPresent() ? refused.get() : plain(file, variables);
  }

  private static Optional<Refused> shape(ClassFile file) {
    String shown = "`" + file.javaName() + "` ";
    if (file.is(Opcodes.ACC_INTERFACE)) {
      return refused(
          shown + "is an interface", "make it a record, or a sealed interface of records");
    }
    if (file.is(Opcodes.ACC_ABSTRACT)) {
      return refused(shown + "is abstract", "make it a record, or a sealed interface of records");
    }
    if (file.nesting() == Nesting.INNER || file.nesting() == Nesting.LOCAL) {
      return refused(shown + "is an inner class", "make it `static`, or a record");
    }
    return Optional.empty();
  }

  private static Optional<Refused> refused(String reason, String hint) {
    return Optional.of(new Refused(reason, hint));
  }

  private Result plain(ClassFile file, Map<String, TypeRef> variables) {
    Optional<Method> constructor = constructor(file);
    if (constructor.isPresent() && !constructor.get().descriptor().startsWith("()")) {
      return fromConstructor(file, constructor.get(), variables);
    }
    if (constructor.isEmpty() && use == Bindability.Use.READ) {
      return new Refused(
          "`" + file.javaName() + "` has several constructors and none without parameters",
          "keep one public constructor, or make it a record");
    }
    return fromProperties(file, variables);
  }

  /** The only one there is, or the one without parameters; public ones come first. */
  private static Optional<Method> constructor(ClassFile file) {
    List<Method> usable =
        file.constructors().stream().filter(one -> !one.is(Opcodes.ACC_PRIVATE)).toList();
    List<Method> open = usable.stream().filter(one -> one.is(Opcodes.ACC_PUBLIC)).toList();
    List<Method> candidates = open.isEmpty() ? usable : open;
    return candidates.size() == 1
        ? Optional.of(candidates.get(0))
        : candidates.stream().filter(one -> one.descriptor().equals("()V")).findFirst();
  }

  private static Result fromConstructor(
      ClassFile file, Method constructor, Map<String, TypeRef> variables) {
    List<TypeRef> types = MethodSignature.parse(constructor.signature()).parameters();
    List<String> names = constructor.parameterNames();
    if (names.size() < types.size()) {
      return new Refused(
          "the class file of `" + file.javaName() + "` does not name its constructor's parameters",
          file.kotlin()
              ? "compile with `-java-parameters`, or make it a `@JvmRecord`"
              : "compile with `-parameters`, or make it a record");
    }
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      members.add(new Member(names.get(i), types.get(i).with(variables)));
    }
    return new Known(members);
  }

  private Result fromProperties(ClassFile file, Map<String, TypeRef> variables) {
    List<Member> members = new ArrayList<>();
    boolean known = collect(file, variables, members, new HashSet<>());
    if (known && members.isEmpty()) {
      return new Refused(
          "`" + file.javaName() + "` has no members",
          "give it a constructor with parameters, or setters and getters; a record has all it needs");
    }
    return new Known(members);
  }

  /** Returns whether all superclasses could be read. */
  private boolean collect(
      ClassFile file, Map<String, TypeRef> variables, List<Member> members, Set<String> seen) {
    for (Method method : file.methods()) {
      boolean open = method.is(Opcodes.ACC_PUBLIC) && !method.is(Opcodes.ACC_STATIC);
      if (open && !method.is(Opcodes.ACC_SYNTHETIC)) {
        property(method, variables).ifPresent(members::add);
      }
    }
    String parent = file.superName().orElse(TypeRef.OBJECT.name());
    if (parent.equals(TypeRef.OBJECT.name())) {
      return true;
    }
    Optional<ClassFile> above = classes.find(parent);
    return above.isPresent() && seen.add(parent) && collect(above.get(), Map.of(), members, seen);
  }

  private Optional<Member> property(Method method, Map<String, TypeRef> variables) {
    MethodSignature signature = MethodSignature.parse(method.signature());
    boolean sets = use == Bindability.Use.READ && signature.parameters().size() == 1;
    boolean gets = use == Bindability.Use.WRITE && signature.parameters().isEmpty();
    if (sets) {
      return Optional.ofNullable(JsonNames.setterProperty(method.name()))
          .map(name -> new Member(name, signature.parameters().get(0).with(variables)));
    }
    String returns = Type.getReturnType(method.descriptor()).getClassName();
    return gets
        ? Optional.ofNullable(JsonNames.getterProperty(method.name(), returns))
            .map(name -> new Member(name, signature.result().with(variables)))
        : Optional.empty();
  }
}
