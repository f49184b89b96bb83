package dev.wherry.runtime.reflect;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the type variables of a type, its superclasses and its interfaces stand for. */
public final class TypeVariables {

  private final Map<TypeVariable<?>, Type> values = new HashMap<>();

  private TypeVariables() {}

  /** The variables of a class or a generic type. */
  public static TypeVariables of(Type type) {
    TypeVariables variables = new TypeVariables();
    variables.collect(type);
    return variables;
  }

  /** The class that a type is made of. */
  public static Class<?> rawClass(Type type) {
    if (type instanceof Class<?> raw) {
      return raw;
    }
    if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    if (type instanceof GenericArrayType array) {
      return Array.newInstance(rawClass(array.getGenericComponentType()), 0).getClass();
    }
    return rawClass(bound(type));
  }

  /** What stands for a variable; null when nothing does. */
  public @Nullable Type value(TypeVariable<?> variable) {
    return values.get(variable);
  }

  /** The type with every variable replaced by what stands for it, or by its bound. */
  public Type resolve(Type type) {
    if (type instanceof Class<?>) {
      return type;
    }
    if (type instanceof ParameterizedType generic) {
      List<Type> arguments = new ArrayList<>();
      for (Type argument : generic.getActualTypeArguments()) {
        arguments.add(resolve(argument));
      }
      return new GenericType((Class<?>) generic.getRawType(), arguments);
    }
    if (type instanceof GenericArrayType array) {
      return arrayOf(resolve(array.getGenericComponentType()));
    }
    if (type instanceof TypeVariable<?> variable) {
      Type value = values.get(variable);
      return value != null ? value : rawClass(bound(variable));
    }
    return resolve(bound(type));
  }

  private void collect(@Nullable Type type) {
    if (type == null) {
      return;
    }
    Class<?> raw = rawClass(type);
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        values.put(raw.getTypeParameters()[i], resolve(arguments[i]));
      }
    }
    collect(raw.getGenericSuperclass());
    for (Type parent : raw.getGenericInterfaces()) {
      collect(parent);
    }
  }

  private static Type arrayOf(Type component) {
    return component instanceof Class<?> raw
        ? Array.newInstance(raw, 0).getClass()
        : new GenericArray(component);
  }

  private static Type bound(Type type) {
    return type instanceof WildcardType wildcard
        ? wildcard.getUpperBounds()[0]
        : ((TypeVariable<?>) type).getBounds()[0];
  }

  /** An array whose component is generic. */
  private record GenericArray(Type component) implements GenericArrayType {

    @Override
    public Type getGenericComponentType() {
      return component;
    }
  }
}
