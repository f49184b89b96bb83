package dev.wherry.runtime.reflect;

import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.Binders;
import dev.wherry.runtime.bind.ObjectBinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Makes the binders of records. */
final class RecordBinders {

  private RecordBinders() {}

  static Binder of(Type type, Naming naming, boolean rejectUnknown, Binders binders) {
    Class<?> raw = TypeVariables.rawClass(type);
    TypeVariables variables = TypeVariables.of(type);
    List<TypedMembers.Member> members = new ArrayList<>();
    List<Method> accessors = new ArrayList<>();
    List<Class<?>> parameters = new ArrayList<>();
    for (RecordComponent component : raw.getRecordComponents()) {
      members.add(
          new TypedMembers.Member(
              naming.of(component.getName(), component),
              component.getName(),
              variables.resolve(component.getGenericType())));
      accessors.add(component.getAccessor());
      parameters.add(component.getType());
    }
    TypedMembers both = new TypedMembers(members, binders);
    ReflectiveShape shape =
        new ReflectiveShape(raw, canonical(raw, parameters), List.of(), accessors);
    return new ObjectBinder(shape, both, both, rejectUnknown, binders);
  }

  private static Constructor<?> canonical(Class<?> raw, List<Class<?>> parameters) {
    try {
      return raw.getDeclaredConstructor(parameters.toArray(new Class<?>[0]));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
