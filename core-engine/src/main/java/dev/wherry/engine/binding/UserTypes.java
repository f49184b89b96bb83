package dev.wherry.engine.binding;

import dev.wherry.engine.code.type.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;

/** Finds out what users' classes are to a binder. */
final class UserTypes {

  /** What a class is. */
  sealed interface Found {}

  /**
   * An enum.
   *
   * @param names of its constants in JSON
   */
  record EnumType(List<String> names) implements Found {}

  /**
   * A sealed type.
   *
   * @param property the discriminator
   * @param kinds its classes, with slashes, by what the discriminator says
   */
  record SealedType(String property, Map<String, String> kinds) implements Found {}

  /** A record, or another class with members. */
  record ObjectType(ObjectModel model) implements Found {}

  private static final Set<String> PLAIN_PARENTS =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

  private final ClassNodes classes;
  private final MemberNames names;

  UserTypes(ClassNodes classes, MemberNames names) {
    this.classes = classes;
    this.names = names;
  }

  Found find(TypeRef.Named type) throws NotGeneratedException {
    ClassNode node = classes.get(type.name());
    if ((node.access & Opcodes.ACC_ENUM) != 0) {
      return new EnumType(constants(node));
    }
    if ((node.access & Opcodes.ACC_RECORD) != 0) {
      return new ObjectType(accessible(RecordReader.read(node, type, names)));
    }
    if (node.permittedSubclasses != null) {
      String property = Annotations.kindProperty(node.visibleAnnotations).orElse("kind");
      Map<String, String> kinds = new LinkedHashMap<>();
      collectKinds(node, kinds);
      return new SealedType(property, kinds);
    }
    checkPlain(node, type);
    return new ObjectType(accessible(PlainClassReader.read(classes, node, type, names)));
  }

  /** The constants of an enum of the JDK, which may be loaded; empty when the class is none. */
  static List<String> constantsOfJdk(String javaName) {
    List<String> constants = new ArrayList<>();
    try {
      Object[] values = Class.forName(javaName, false, null).getEnumConstants();
      for (Object value : values == null ? new Object[0] : values) {
        constants.add(((Enum<?>) value).name());
      }
    } catch (ClassNotFoundException e) {
      return List.of();
    }
    return constants;
  }

  private static List<String> constants(ClassNode node) {
    List<String> constants = new ArrayList<>();
    for (FieldNode field : node.fields) {
      if ((field.access & Opcodes.ACC_ENUM) != 0) {
        constants.add(Annotations.name(field.visibleAnnotations).orElse(field.name));
      }
    }
    return constants;
  }

  private void collectKinds(ClassNode node, Map<String, String> kinds)
      throws NotGeneratedException {
    for (String permitted : node.permittedSubclasses) {
      ClassNode kind = classes.get(permitted);
      if (kind.permittedSubclasses != null) {
        collectKinds(kind, kinds);
      } else if ((kind.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) != 0) {
        throw new NotGeneratedException(
            "has the kind `" + ClassNodes.javaName(permitted) + "`, which is no record");
      } else if (kinds.putIfAbsent(kindName(kind), permitted) != null) {
        throw new NotGeneratedException("has two kinds named `" + kindName(kind) + "`");
      }
    }
  }

  private static String kindName(ClassNode kind) {
    String name = kind.name;
    String simple =
        ClassNodes.nesting(kind)
            .map(nesting -> nesting.innerName)
            .orElse(name.substring(name.lastIndexOf('/') + 1));
    return Annotations.kind(kind.visibleAnnotations).orElse(simple);
  }

  private void checkPlain(ClassNode node, TypeRef.Named type) throws NotGeneratedException {
    if ((node.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) != 0) {
      throw new NotGeneratedException("is abstract");
    }
    InnerClassNode nesting = ClassNodes.nesting(node).orElse(null);
    if (nesting != null
        && (nesting.outerName == null || (nesting.access & Opcodes.ACC_STATIC) == 0)) {
      throw new NotGeneratedException("is an inner class");
    }
    for (ClassNodes.Ancestor ancestor : classes.ancestors(type)) {
      String parent = ancestor.node().superName;
      boolean odd = ClassNodes.isOfJdk(parent) && !PLAIN_PARENTS.contains(parent);
      if (odd
          || ancestor.node().interfaces.stream().anyMatch(one -> one.startsWith("java/util/"))) {
        throw new NotGeneratedException("extends a class of the JDK");
      }
    }
  }

  /** What is generated stands in the class's own package, and must be able to name its members. */
  private ObjectModel accessible(ObjectModel model) throws NotGeneratedException {
    for (ObjectModel.Call setter : model.setters()) {
      checkAccess(model.type(), Type.getArgumentTypes(setter.descriptor()));
    }
    checkAccess(model.type(), Type.getArgumentTypes(model.constructor()));
    return model;
  }

  private void checkAccess(String from, Type[] types) throws NotGeneratedException {
    for (Type type : types) {
      Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
      boolean user =
          element.getSort() == Type.OBJECT && !ClassNodes.isOfJdk(element.getInternalName());
      if (user
          && (classes.get(element.getInternalName()).access & Opcodes.ACC_PUBLIC) == 0
          && !ClassNodes.packageOf(element.getInternalName()).equals(ClassNodes.packageOf(from))) {
        throw new NotGeneratedException(
            "has a member of the type `" + element.getClassName() + "`, which it cannot name");
      }
    }
  }
}
