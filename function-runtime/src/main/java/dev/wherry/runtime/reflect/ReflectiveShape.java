package dev.wherry.runtime.reflect;

import dev.wherry.runtime.bind.BindingException;
import dev.wherry.runtime.bind.Shape;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Touches a class through its constructor, setters and accessors. */
final class ReflectiveShape implements Shape {

  private final Class<?> type;
  private final @Nullable Constructor<?> constructor;
  private final List<Method> setters;
  private final List<Method> accessors;

  /**
   * A shape.
   *
   * @param constructor takes the input members, unless there are setters; null when objects are
   *     only written
   * @param setters one for each input member, or none
   * @param accessors one for each output member
   */
  ReflectiveShape(
      Class<?> type,
      @Nullable Constructor<?> constructor,
      List<Method> setters,
      List<Method> accessors) {
    this.type = type;
    this.constructor = constructor;
    this.setters = setters;
    this.accessors = accessors;
    if (constructor != null) {
      open(constructor);
    }
    for (Method setter : setters) {
      open(setter);
    }
    for (Method accessor : accessors) {
      open(accessor);
    }
  }

  @Override
  public Class<?> type() {
    return type;
  }

  @Override
  public boolean keepsDefaults() {
    return !setters.isEmpty();
  }

  @Override
  public Object create(@Nullable Object[] values) throws Exception {
    if (constructor == null) {
      throw new BindingException(type.getName() + " can be written but not read");
    }
    try {
      if (setters.isEmpty()) {
        return constructor.newInstance(values);
      }
      Object object = constructor.newInstance();
      for (int i = 0; i < values.length; i++) {
        if (values[i] != ABSENT) {
          setters.get(i).invoke(object, values[i]);
        }
      }
      return object;
    } catch (InvocationTargetException e) {
      throw thrown(e);
    }
  }

  @Override
  public @Nullable Object get(Object object, int index) throws Exception {
    try {
      return accessors.get(index).invoke(object);
    } catch (InvocationTargetException e) {
      throw thrown(e);
    }
  }

  private static Exception thrown(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof Exception cause ? cause : e;
  }

  private void open(AccessibleObject member) {
    try {
      member.setAccessible(true);
    } catch (RuntimeException e) {
      throw new BindingException(type.getName() + " is closed to reflection: " + e.getMessage());
    }
  }
}
