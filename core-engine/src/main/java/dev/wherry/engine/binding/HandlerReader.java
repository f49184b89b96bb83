package dev.wherry.engine.binding;

import dev.wherry.engine.code.type.MethodSignature;
import dev.wherry.engine.code.type.TypeRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds out how a handler is made and what it takes and gives. */
final class HandlerReader {

  private static final String HANDLER = "dev/wherry/function/Handler";
  private static final String RESOURCES = "(Ldev/wherry/function/Resources;)";

  private final ClassNodes classes;

  HandlerReader(ClassNodes classes) {
    this.classes = classes;
  }

  /**
   * Reads a handler.
   *
   * @param handler a class, or {@code class::method}
   */
  HandlerModel read(String handler) throws NotGeneratedException {
    int separator = handler.indexOf("::");
    String className = separator < 0 ? handler : handler.substring(0, separator);
    ClassNode node = classes.get(className.replace('.', '/'));
    return separator < 0
        ? fromConstructor(node)
        : fromFactory(node, handler.substring(separator + 2));
  }

  private HandlerModel fromConstructor(ClassNode node) throws NotGeneratedException {
    TypeRef.Named type = handlerType(new TypeRef.Named(node.name, List.of()));
    MethodNode constructor = usable(node, "<init>", 0);
    if (constructor == null || (node.access & Opcodes.ACC_ABSTRACT) != 0) {
      throw new NotGeneratedException("has no constructor that can be called");
    }
    return model(node, Optional.empty(), constructor, type);
  }

  private HandlerModel fromFactory(ClassNode node, String name) throws NotGeneratedException {
    MethodNode factory = usable(node, name, Opcodes.ACC_STATIC);
    if (factory == null) {
      throw new NotGeneratedException("is no static method that can be called");
    }
    String signature = factory.signature == null ? factory.desc : factory.signature;
    TypeRef result = MethodSignature.parse(signature).result();
    if (!(result instanceof TypeRef.Named named)) {
      throw new NotGeneratedException("returns no Handler");
    }
    return model(node, Optional.of(name), factory, handlerType(named));
  }

  /** The interface with its type arguments, as the type implements it. */
  private TypeRef.Named handlerType(TypeRef.Named type) throws NotGeneratedException {
    Optional<TypeRef.Named> handler = classes.supertype(type, HANDLER);
    if (handler.isEmpty()) {
      throw new NotGeneratedException("is no Handler");
    }
    if (handler.get().arguments().size() != 2) {
      throw new NotGeneratedException("does not write out what it takes and gives");
    }
    return handler.get();
  }

  private static HandlerModel model(
      ClassNode node, Optional<String> factory, MethodNode method, TypeRef.Named handler) {
    return new HandlerModel(
        node.name,
        factory,
        (node.access & Opcodes.ACC_INTERFACE) != 0,
        method.desc,
        handler.argument(0),
        handler.argument(1));
  }

  /** The method that takes resources, else the one that takes nothing. */
  private static @Nullable MethodNode usable(ClassNode node, String name, int flag) {
    MethodNode usable = null;
    for (MethodNode method : node.methods) {
      boolean open = (method.access & Opcodes.ACC_PRIVATE) == 0 && (method.access & flag) == flag;
      boolean fits = method.desc.startsWith("()") || method.desc.startsWith(RESOURCES);
      if (open
          && fits
          && method.name.equals(name)
          && (usable == null || method.desc.startsWith(RESOURCES))) {
        usable = method;
      }
    }
    return usable;
  }
}
