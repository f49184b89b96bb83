package dev.wherry.runtime.reflect;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A generic class with its type arguments filled in. */
record GenericType(Class<?> rawType, List<Type> arguments) implements ParameterizedType {

  @Override
  public Type[] getActualTypeArguments() {
    return arguments.toArray(new Type[0]);
  }

  @Override
  public Type getRawType() {
    return rawType;
  }

  @Override
  public @Nullable Type getOwnerType() {
    return rawType.getDeclaringClass();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ParameterizedType type
        && rawType.equals(type.getRawType())
        && Arrays.equals(getActualTypeArguments(), type.getActualTypeArguments());
  }

  @Override
  public int hashCode() {
    return rawType.hashCode() ^ arguments.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(rawType.getName());
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? '<' : ',').append(arguments.get(i).getTypeName());
    }
    return text.append('>').toString();
  }
}
