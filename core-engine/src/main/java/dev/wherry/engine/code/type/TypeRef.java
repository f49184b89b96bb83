package dev.wherry.engine.code.type;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type in use: wildcards are gone, an upper bound or {@code Object} stands in their place. */
public sealed interface TypeRef {

  /** {@code java.lang.Object}. */
  Named OBJECT = new Named("java/lang/Object", List.of());

  /** The same with type variables replaced; those that the map lacks become {@code Object}. */
  TypeRef with(Map<String, TypeRef> variables);

  /** As Java source writes it, with simple class names. */
  String shown();

  /**
   * A class or interface.
   *
   * @param name with slashes, nested classes with {@code $}
   * @param arguments none when it is raw or not generic
   */
  record Named(String name, List<TypeRef> arguments) implements TypeRef {

    /** Copies the list in. */
    public Named {
      arguments = List.copyOf(arguments);
    }

    /** The name as Java's {@code Class.getName()} says it. */
    public String javaName() {
      return name.replace('/', '.');
    }

    /** A type argument; {@code Object} when the type is raw. */
    public TypeRef argument(int index) {
      return index < arguments.size() ? arguments.get(index) : OBJECT;
    }

    @Override
    public TypeRef with(Map<String, TypeRef> variables) {
      return new Named(name, arguments.stream().map(one -> one.with(variables)).toList());
    }

    @Override
    public String shown() {
      String simple = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
      return arguments.isEmpty()
          ? simple
          : arguments.stream()
              .map(TypeRef::shown)
              .collect(Collectors.joining(", ", simple + "<", ">"));
    }

    /** By hand: a record's own starts the JVM's method handles, which takes 15 ms. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Named named
          && name.equals(named.name)
          && arguments.equals(named.arguments);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + arguments.hashCode();
    }
  }

  /** An array. */
  record Array(TypeRef component) implements TypeRef {

    @Override
    public TypeRef with(Map<String, TypeRef> variables) {
      return new Array(component.with(variables));
    }

    @Override
    public String shown() {
      return component.shown() + "[]";
    }
  }

  /** A primitive type by its Java name. */
  record Primitive(String name) implements TypeRef {

    @Override
    public TypeRef with(Map<String, TypeRef> variables) {
      return this;
    }

    @Override
    public String shown() {
      return name;
    }
  }

  /** A type variable by its name. */
  record Variable(String name) implements TypeRef {

    @Override
    public TypeRef with(Map<String, TypeRef> variables) {
      return variables.getOrDefault(name, OBJECT);
    }

    @Override
    public String shown() {
      return name;
    }
  }
}
