package dev.wherry.engine.binding;

import dev.wherry.engine.code.type.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** Reads class files once each. */
final class ClassNodes {

  /**
   * A class or interface among the supertypes of another.
   *
   * @param node the class file
   * @param type how the other uses it
   * @param variables what its type variables stand for there
   */
  record Ancestor(ClassNode node, TypeRef.Named type, Map<String, TypeRef> variables) {}

  private final ClassBytes bytes;
  private final Map<String, Optional<ClassNode>> nodes = new HashMap<>();

  ClassNodes(ClassBytes bytes) {
    this.bytes = bytes;
  }

  /** A class of the class path; those of the JDK are not on it. */
  Optional<ClassNode> find(String name) {
    return nodes.computeIfAbsent(name, key -> bytes.find(key).flatMap(ClassNodes::parse));
  }

  ClassNode get(String name) throws NotGeneratedException {
    Optional<ClassNode> node = find(name);
    if (node.isEmpty()) {
      throw new NotGeneratedException("names `" + javaName(name) + "`, which cannot be read");
    }
    return node.get();
  }

  /** A type itself, then its superclasses, then all interfaces; JDK classes are left out. */
  List<Ancestor> ancestors(TypeRef.Named type) throws NotGeneratedException {
    List<Ancestor> classes = new ArrayList<>();
    List<Ancestor> interfaces = new ArrayList<>();
    collect(type, classes, interfaces);
    classes.addAll(interfaces);
    return classes;
  }

  /** How a type uses one of its supertypes; empty when it is none. */
  Optional<TypeRef.Named> supertype(TypeRef.Named type, String wanted)
      throws NotGeneratedException {
    return ancestors(type).stream()
        .map(Ancestor::type)
        .filter(ancestor -> ancestor.name().equals(wanted))
        .findFirst();
  }

  private void collect(TypeRef.Named type, List<Ancestor> classes, List<Ancestor> interfaces)
      throws NotGeneratedException {
    if (isOfJdk(type.name())) {
      return;
    }
    ClassNode node = get(type.name());
    Generics generics = Generics.of(node);
    Map<String, TypeRef> variables = generics.variables(type);
    boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    (isInterface ? interfaces : classes).add(new Ancestor(node, type, variables));
    for (TypeRef parent : generics.parents()) {
      collect((TypeRef.Named) parent.with(variables), classes, interfaces);
    }
  }

  static boolean isOfJdk(String name) {
    return name.startsWith("java/") || name.startsWith("javax/") || name.startsWith("jdk/");
  }

  static String javaName(String name) {
    return name.replace('/', '.');
  }

  static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** The class's entry about itself, which nested classes have. */
  static Optional<InnerClassNode> nesting(ClassNode node) {
    return node.innerClasses.stream().filter(inner -> inner.name.equals(node.name)).findFirst();
  }

  private static Optional<ClassNode> parse(byte[] content) {
    ClassNode node = new ClassNode();
    try {
      new ClassReader(content).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
      return Optional.of(node);
    } catch (RuntimeException e) {
      // ASM answers a damaged file with whatever exception its bytes lead to.
      return Optional.empty();
    }
  }
}
