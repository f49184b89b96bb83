package dev.wherry.runtime.reflect;

import dev.wherry.function.Name;
import dev.wherry.runtime.bind.AnyBinder;
import dev.wherry.runtime.bind.ArrayBinder;
import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.Binders;
import dev.wherry.runtime.bind.BindingException;
import dev.wherry.runtime.bind.EnumBinder;
import dev.wherry.runtime.bind.StandardBinders;
import dev.wherry.runtime.host.FunctionDefinition;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the binder of any type by reflection, once. */
public final class ReflectiveBinders implements Binders {

  private final Naming naming;
  private final boolean rejectUnknown;
  private final Map<Type, Binder> known = new ConcurrentHashMap<>();
  private final AnyBinder any = new AnyBinder(this);

  /** Binders with a function's JSON settings. */
  public ReflectiveBinders(FunctionDefinition.Json settings) {
    this.naming = new Naming(settings.snakeCase());
    this.rejectUnknown = settings.rejectUnknown();
  }

  @Override
  public Binder of(Type type) {
    Binder binder = known.get(type);
    if (binder == null) {
      binder = make(type);
      known.put(type, binder);
    }
    return binder;
  }

  private Binder make(Type type) {
    if (type instanceof GenericArrayType array) {
      Type component = array.getGenericComponentType();
      return new ArrayBinder(TypeVariables.rawClass(component), of(component));
    }
    if (!(type instanceof Class<?>) && !(type instanceof ParameterizedType)) {
      return of(TypeVariables.of(type).resolve(type));
    }
    Class<?> raw = TypeVariables.rawClass(type);
    if (raw == Object.class) {
      return any;
    }
    Binder closed = StandardBinders.closed(raw.getName());
    if (closed != null) {
      return closed;
    }
    if (raw.isArray()) {
      return new ArrayBinder(raw.getComponentType(), of(raw.getComponentType()));
    }
    if (raw == Optional.class) {
      return StandardBinders.optional(of(argument(type, 0)));
    }
    boolean collection = raw == Iterable.class || Collection.class.isAssignableFrom(raw);
    return collection || Map.class.isAssignableFrom(raw)
        ? container(raw, type, collection)
        : object(raw, type);
  }

  private Binder container(Class<?> raw, Type type, boolean collection) {
    Binder first = of(argument(type, 0));
    Binder binder =
        collection
            ? StandardBinders.collection(raw.getName(), first)
            : StandardBinders.map(raw.getName(), first, of(argument(type, 1)));
    if (binder == null) {
      throw new BindingException(
          raw.getName() + " cannot be bound; declare it as List, Set, Map or another of java.util");
    }
    return binder;
  }

  private Binder object(Class<?> raw, Type type) {
    if (raw.isEnum()) {
      return enumeration(raw);
    }
    if (raw.isRecord()) {
      return RecordBinders.of(type, naming, rejectUnknown, this);
    }
    if (raw.isSealed()) {
      return SealedBinders.of(raw, this);
    }
    if (raw.getName().startsWith("java.") || raw.getName().startsWith("javax.")) {
      throw new BindingException(
          raw.getName() + " cannot be bound; see the types that can be in the JSON reference");
    }
    return PlainClassBinders.of(type, naming, rejectUnknown, this);
  }

  private Binder enumeration(Class<?> raw) {
    Object[] constants = raw.getEnumConstants();
    String[] names = new String[constants.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = constantName(raw, ((Enum<?>) constants[i]).name());
    }
    return new EnumBinder(constants, names);
  }

  private static String constantName(Class<?> raw, String constant) {
    try {
      Name name = raw.getField(constant).getAnnotation(Name.class);
      return name == null ? constant : name.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[index]
        : Object.class;
  }
}
