package dev.wherry.runtime.bind;

import java.lang.reflect.Type;

/** Finds the binder of a type. */
public interface Binders {

  /**
   * The binder of a type, possibly generic.
   *
   * @throws BindingException when the type cannot be bound
   */
  Binder of(Type type);
}
