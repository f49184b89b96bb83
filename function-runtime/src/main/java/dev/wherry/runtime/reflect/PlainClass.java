package dev.wherry.runtime.reflect;

import dev.wherry.runtime.bind.BindingException;
import dev.wherry.runtime.bind.JsonNames;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the constructor, the setters, the accessors and the fields of a class that is no record.
 */
final class PlainClass {

  private final Class<?> type;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Method> getters = new TreeMap<>();
  private final Map<String, Method> setters = new TreeMap<>();

  PlainClass(Class<?> type) {
    this.type = type;
    collectFields(type);
    for (Method method : type.getMethods()) {
      if (!Modifier.isStatic(method.getModifiers())
          && !method.isBridge()
          && method.getDeclaringClass() != Object.class) {
        collect(method);
      }
    }
  }

  /**
   * The constructor that objects are made with: the only one there is, or the one without
   * parameters; null when there is neither.
   */
  @Nullable Constructor<?> constructor() {
    List<Constructor<?>> candidates = constructors(Modifier.PUBLIC);
    if (candidates.isEmpty()) {
      candidates = constructors(0);
    }
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    for (Constructor<?> candidate : candidates) {
      if (candidate.getParameterCount() == 0) {
        return candidate;
      }
    }
    return null;
  }

  /** Setters by property: in the order of the fields, then by name. */
  Map<String, Method> setters() {
    return inFieldOrder(setters);
  }

  /** Getters by property: in the order of the fields, then by name. */
  Map<String, Method> getters() {
    return inFieldOrder(getters);
  }

  /** How a constructor's parameter is read back; null when it is not. */
  @Nullable Method accessor(String parameter) {
    Method getter = getters.get(parameter);
    if (getter != null) {
      return getter;
    }
    try {
      Method method = type.getMethod(parameter);
      boolean reads =
          method.getReturnType() != void.class && !Modifier.isStatic(method.getModifiers());
      return reads ? method : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  @Nullable Field field(String name) {
    return fields.get(name);
  }

  private List<Constructor<?>> constructors(int modifier) {
    List<Constructor<?>> found = new ArrayList<>();
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (!constructor.isSynthetic()
          && (constructor.getModifiers() & modifier) == modifier
          && !Modifier.isPrivate(constructor.getModifiers())) {
        found.add(constructor);
      }
    }
    return found;
  }

  private void collectFields(@Nullable Class<?> owner) {
    if (owner == null || owner == Object.class) {
      return;
    }
    collectFields(owner.getSuperclass());
    for (Field field : owner.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        fields.put(field.getName(), field);
      }
    }
  }

  private void collect(Method method) {
    String name = method.getName();
    if (method.getParameterCount() == 0) {
      String property = JsonNames.getterProperty(name, method.getReturnType().getName());
      if (property != null) {
        getters.put(property, method);
      }
    } else if (method.getParameterCount() == 1) {
      String property = JsonNames.setterProperty(name);
      if (property != null && setters.put(property, method) != null) {
        throw new BindingException(
            type.getName() + " has several setters `" + name + "`; keep one");
      }
    }
  }

  private Map<String, Method> inFieldOrder(Map<String, Method> methods) {
    Map<String, Method> ordered = new LinkedHashMap<>();
    for (String field : fields.keySet()) {
      Method method = methods.get(field);
      if (method != null) {
        ordered.put(field, method);
      }
    }
    for (Map.Entry<String, Method> entry : methods.entrySet()) {
      ordered.putIfAbsent(entry.getKey(), entry.getValue());
    }
    return ordered;
  }
}
