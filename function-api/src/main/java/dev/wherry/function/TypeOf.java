package dev.wherry.function;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Carries a generic type to run time: {@code new TypeOf<List<Order>>() {}}.
 *
 * @param <T> the type
 */
public abstract class TypeOf<T> {

  private final Type type;

  /**
   * Reads the type argument of the subclass.
   *
   * @throws IllegalStateException when the subclass gives none
   */
  protected TypeOf() {
    Type parent = getClass().getGenericSuperclass();
    if (!(parent instanceof ParameterizedType parameterized)) {
      throw new IllegalStateException("write the type out: new TypeOf<List<Order>>() {}");
    }
    type = parameterized.getActualTypeArguments()[0];
  }

  /** The type. */
  public final Type type() {
    return type;
  }
}
