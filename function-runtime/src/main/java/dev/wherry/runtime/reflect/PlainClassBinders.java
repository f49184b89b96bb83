package dev.wherry.runtime.reflect;

import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.Binders;
import dev.wherry.runtime.bind.BindingException;
import dev.wherry.runtime.bind.ObjectBinder;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the binder of a class that is no record. */
final class PlainClassBinders {

  private final Class<?> raw;
  private final TypeVariables variables;
  private final PlainClass members;
  private final Naming naming;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<TypedMembers.Member> inputs = new ArrayList<>();
  private final List<TypedMembers.Member> outputs = new ArrayList<>();
  private final List<Method> setters = new ArrayList<>();
  private final List<Method> accessors = new ArrayList<>();

  private PlainClassBinders(Type type, Naming naming) {
    this.raw = TypeVariables.rawClass(type);
    this.variables = TypeVariables.of(type);
    this.members = new PlainClass(raw);
    this.naming = naming;
  }

  static Binder of(Type type, Naming naming, boolean rejectUnknown, Binders binders) {
    PlainClassBinders plain = new PlainClassBinders(type, naming);
    Constructor<?> constructor = plain.usableConstructor();
    if (constructor != null) {
      plain.addInputs(constructor);
    }
    plain.addGetters();
    boolean concrete = !Modifier.isAbstract(plain.raw.getModifiers());
    if (concrete && plain.inputs.isEmpty() && plain.outputs.isEmpty()) {
      throw new BindingException(
          plain.raw.getName()
              + " cannot be bound: it needs one public constructor with parameters, or a no-argument"
              + " one with setters, or getters to be written; a record has all it needs");
    }
    return new ObjectBinder(
        new ReflectiveShape(plain.raw, constructor, plain.setters, plain.accessors),
        new TypedMembers(plain.inputs, binders),
        new TypedMembers(plain.outputs, binders),
        rejectUnknown,
        binders);
  }

  private @Nullable Constructor<?> usableConstructor() {
    boolean inner = raw.isMemberClass() && !Modifier.isStatic(raw.getModifiers());
    return inner || Modifier.isAbstract(raw.getModifiers()) ? null : members.constructor();
  }

  private void addInputs(Constructor<?> constructor) {
    if (constructor.getParameterCount() > 0) {
      Type[] types = constructor.getGenericParameterTypes();
      Parameter[] parameters = constructor.getParameters();
      for (int i = 0; i < parameters.length; i++) {
        addParameter(parameters[i], types[i]);
      }
      return;
    }
    for (Map.Entry<String, Method> entry : members.setters().entrySet()) {
      Method setter = entry.getValue();
      String name = name(entry.getKey(), setter, setter.getParameters()[0]);
      setters.add(setter);
      inputs.add(member(name, entry.getKey(), setter.getGenericParameterTypes()[0]));
    }
  }

  private void addParameter(Parameter parameter, Type type) {
    if (!parameter.isNamePresent()) {
      throw new BindingException(
          raw.getName()
              + " cannot be bound: its class file has no parameter names; compile with -parameters"
              + " (Kotlin: -java-parameters), or make it a record");
    }
    String javaName = parameter.getName();
    Method accessor = members.accessor(javaName);
    String name = name(javaName, parameter, accessor);
    inputs.add(member(name, javaName, type));
    if (accessor != null) {
      accessors.add(accessor);
      outputs.add(member(name, javaName, accessor.getGenericReturnType()));
    }
  }

  private void addGetters() {
    for (Map.Entry<String, Method> entry : members.getters().entrySet()) {
      Method getter = entry.getValue();
      if (!accessors.contains(getter)) {
        String name = name(entry.getKey(), getter, null);
        accessors.add(getter);
        outputs.add(member(name, entry.getKey(), getter.getGenericReturnType()));
      }
    }
  }

  /** One JSON name for a property, whichever of its places carries the annotation. */
  private String name(String javaName, AnnotatedElement first, @Nullable AnnotatedElement second) {
    String known = names.get(javaName);
    if (known == null) {
      known =
          naming.of(
              javaName,
              first,
              second,
              members.getters().get(javaName),
              members.setters().get(javaName),
              members.field(javaName));
      names.put(javaName, known);
    }
    return known;
  }

  private TypedMembers.Member member(String name, String javaName, Type type) {
    return new TypedMembers.Member(name, javaName, variables.resolve(type));
  }
}
