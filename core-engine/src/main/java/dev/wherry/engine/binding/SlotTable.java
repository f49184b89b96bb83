package dev.wherry.engine.binding;

import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.runtime.bind.AnyBinder;
import dev.wherry.runtime.bind.StandardBinders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every type that a function reads or writes a slot. */
final class SlotTable {

  /** Stands in for the binder of an element, so that the runtime itself can be asked. */
  private static final AnyBinder ANY =
      new AnyBinder(
          type -> {
            throw new IllegalStateException("nothing is bound here");
          });

  private final UserTypes userTypes;
  private final Map<TypeRef, Integer> numbers = new LinkedHashMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private final List<Fallback> fallbacks = new ArrayList<>();

  SlotTable(UserTypes userTypes) {
    this.userTypes = userTypes;
  }

  List<Slot> slots() {
    return List.copyOf(slots);
  }

  List<Fallback> fallbacks() {
    return List.copyOf(fallbacks);
  }

  /** The number of the type's slot. */
  int add(TypeRef type) throws NotGeneratedException {
    Integer known = numbers.get(type);
    if (known != null) {
      return known;
    }
    int number = slots.size();
    numbers.put(type, number);
    slots.add(new Slot.Any());
    slots.set(number, slot(type));
    return number;
  }

  private Slot slot(TypeRef type) throws NotGeneratedException {
    if (type instanceof TypeRef.Primitive primitive) {
      return new Slot.Closed(primitive.name());
    }
    if (type instanceof TypeRef.Array array) {
      String name = arrayName(array);
      return StandardBinders.closed(name) != null
          ? new Slot.Closed(name)
          : new Slot.ArrayOf(name, add(array.component()));
    }
    if (type.equals(TypeRef.OBJECT) || !(type instanceof TypeRef.Named named)) {
      return new Slot.Any();
    }
    if (StandardBinders.closed(named.javaName()) != null) {
      return new Slot.Closed(named.javaName());
    }
    return ClassNodes.isOfJdk(named.name()) ? ofJdk(named) : ofUser(named);
  }

  private Slot ofJdk(TypeRef.Named type) throws NotGeneratedException {
    if (type.name().equals("java/util/Optional")) {
      return new Slot.OptionalOf(add(type.argument(0)));
    }
    if (StandardBinders.collection(type.javaName(), ANY) != null) {
      return new Slot.CollectionOf(type.javaName(), add(type.argument(0)));
    }
    if (StandardBinders.map(type.javaName(), ANY, ANY) != null) {
      return new Slot.MapOf(type.javaName(), add(type.argument(0)), add(type.argument(1)));
    }
    List<String> constants = UserTypes.constantsOfJdk(type.javaName());
    return constants.isEmpty()
        ? reflected(type, "is a class of the JDK that has no form in JSON")
        : new Slot.EnumOf(type.name(), constants);
  }

  private Slot ofUser(TypeRef.Named type) throws NotGeneratedException {
    UserTypes.Found found;
    try {
      found = userTypes.find(type);
    } catch (NotGeneratedException e) {
      return reflected(type, e.why());
    }
    if (found instanceof UserTypes.EnumType constants) {
      return new Slot.EnumOf(type.name(), constants.names());
    }
    if (found instanceof UserTypes.SealedType sealed) {
      return sealed(sealed);
    }
    ObjectModel model = ((UserTypes.ObjectType) found).model();
    return new Slot.ObjectOf(model, addAll(model.inputs()), addAll(model.outputs()));
  }

  private Slot sealed(UserTypes.SealedType type) throws NotGeneratedException {
    List<Integer> kinds = new ArrayList<>();
    for (String kind : type.kinds().values()) {
      kinds.add(add(new TypeRef.Named(kind, List.of())));
    }
    return new Slot.SealedOf(type.property(), List.copyOf(type.kinds().keySet()), kinds);
  }

  private List<Integer> addAll(List<ObjectModel.Member> members) throws NotGeneratedException {
    List<Integer> added = new ArrayList<>();
    for (ObjectModel.Member member : members) {
      added.add(add(member.type()));
    }
    return added;
  }

  /** The type arguments of a class cannot be handed to reflection, so then all is left to it. */
  private Slot reflected(TypeRef.Named type, String why) throws NotGeneratedException {
    if (!type.arguments().isEmpty()) {
      throw new NotGeneratedException("uses `" + type.shown() + "`, which " + why);
    }
    fallbacks.add(Fallback.of(type.javaName(), why));
    return new Slot.Reflected(type.javaName());
  }

  /** As {@link Class#getName()} says it. */
  private static String arrayName(TypeRef.Array array) {
    TypeRef component = array.component();
    if (component instanceof TypeRef.Array inner) {
      return "[" + arrayName(inner);
    }
    if (component instanceof TypeRef.Primitive primitive) {
      return "[" + primitiveDescriptor(primitive.name());
    }
    return component instanceof TypeRef.Named named
        ? "[L" + named.javaName() + ";"
        : "[Ljava.lang.Object;";
  }

  private static String primitiveDescriptor(String name) {
    return switch (name) {
      case "boolean" -> "Z";
      case "byte" -> "B";
      case "char" -> "C";
      case "short" -> "S";
      case "int" -> "I";
      case "long" -> "J";
      case "float" -> "F";
      default -> "D";
    };
  }
}
