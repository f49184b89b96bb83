package dev.wherry.runtime;

import dev.wherry.function.Handler;
import dev.wherry.runtime.bind.AnyBinder;
import dev.wherry.runtime.bind.ArrayBinder;
import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.Binders;
import dev.wherry.runtime.bind.EnumBinder;
import dev.wherry.runtime.bind.Members;
import dev.wherry.runtime.bind.ObjectBinder;
import dev.wherry.runtime.bind.SealedBinder;
import dev.wherry.runtime.bind.Shape;
import dev.wherry.runtime.bind.StandardBinders;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionHost;
import dev.wherry.runtime.reflect.ReflectiveBinders;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is generated for a function when its artifact is assembled: how its handler is made, and the
 * binders of its types, each in a slot of its own. The protected methods are called by generated
 * code; their names and parameters stay.
 */
public abstract class GeneratedFunction implements Binders {

  /** The slot of a type that needs no binder. */
  public static final int NO_SLOT = -1;

  private static final String SUFFIX = "$$WherryFunction";

  private final FunctionDefinition.Json settings;
  private final InputKind inputKind;
  private final int input;
  private final int output;
  private final @Nullable String[] types;
  private final @Nullable Binder[] made;
  private volatile @Nullable Binders reflective;

  /**
   * A function.
   *
   * @param snakeCase the setting that the names were generated for
   * @param rejectUnknown the setting that the binders were generated for
   * @param input the slot of its input
   * @param output the slot of its output
   * @param types the class names of the slots that hold objects and enums; null for the others
   */
  protected GeneratedFunction(
      boolean snakeCase,
      boolean rejectUnknown,
      InputKind inputKind,
      int input,
      int output,
      @Nullable String[] types) {
    this.settings =
        new FunctionDefinition.Json(
            FunctionDefinition.Json.DEFAULT.mapper(), snakeCase, rejectUnknown);
    this.inputKind = inputKind;
    this.input = input;
    this.output = output;
    this.types = types;
    this.made = new Binder[types.length];
  }

  /**
   * The name of the class that is generated for a handler.
   *
   * @param handler a class, or {@code class::method}
   */
  public static String className(String handler) {
    int separator = handler.indexOf("::");
    return separator < 0
        ? handler + SUFFIX
        : handler.substring(0, separator) + SUFFIX + "$" + handler.substring(separator + 2);
  }

  /** Makes the handler; asks for resources only when it takes them. */
  protected abstract Handler<?, ?> handler(FunctionHost host) throws Exception;

  /** Makes the binder of a slot. */
  protected abstract Binder make(int slot);

  @Override
  public final Binder of(Type type) {
    if (type instanceof Class<?> named) {
      for (int i = 0; i < types.length; i++) {
        if (named.getName().equals(types[i])) {
          return at(i);
        }
      }
    }
    return reflective().of(type);
  }

  final boolean isFor(FunctionDefinition.Json wanted) {
    return settings.mapper().equals(wanted.mapper())
        && settings.snakeCase() == wanted.snakeCase()
        && settings.rejectUnknown() == wanted.rejectUnknown();
  }

  final InputKind inputKind() {
    return inputKind;
  }

  final Binder input() {
    return input == NO_SLOT ? any() : at(input);
  }

  final Binder output() {
    return output == NO_SLOT ? any() : at(output);
  }

  /** The binder of a slot, made once. */
  protected final Binder at(int slot) {
    Binder binder = made[slot];
    if (binder == null) {
      binder = make(slot);
      made[slot] = binder;
    }
    return binder;
  }

  /** The binder of {@link Object}. */
  protected final Binder any() {
    return new AnyBinder(this);
  }

  /** The binder of a type that one text can say, or of an optional number. */
  protected final Binder closed(String type) {
    return Objects.requireNonNull(StandardBinders.closed(type));
  }

  /** The binder of an {@link java.util.Optional}. */
  protected final Binder optional(int value) {
    return StandardBinders.optional(at(value));
  }

  /** The binder of a collection of {@code java.util}. */
  protected final Binder collection(String type, int element) {
    return Objects.requireNonNull(StandardBinders.collection(type, at(element)));
  }

  /** The binder of a map of {@code java.util}. */
  protected final Binder map(String type, int key, int value) {
    return Objects.requireNonNull(StandardBinders.map(type, at(key), at(value)));
  }

  /**
   * The binder of an array.
   *
   * @param array the array's own class name
   */
  protected final Binder array(String array, int element) {
    try {
      ClassLoader loader = getClass().getClassLoader();
      return new ArrayBinder(Class.forName(array, false, loader).getComponentType(), at(element));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The binder of an enum. */
  protected final Binder enumeration(Object[] constants, String[] names) {
    return new EnumBinder(constants, names);
  }

  /** The binder of a record. */
  protected final Binder record(Shape shape, String[] names, String[] javaNames, int[] slots) {
    Members members = new SlotMembers(this, names, javaNames, slots);
    return new ObjectBinder(shape, members, members, settings.rejectUnknown(), this);
  }

  /** The binder of a class that is no record. */
  protected final Binder object(
      Shape shape,
      String[] inputNames,
      String[] inputJavaNames,
      int[] inputSlots,
      String[] outputNames,
      int[] outputSlots) {
    return new ObjectBinder(
        shape,
        new SlotMembers(this, inputNames, inputJavaNames, inputSlots),
        new SlotMembers(this, outputNames, outputNames, outputSlots),
        settings.rejectUnknown(),
        this);
  }

  /** The binder of a sealed type. */
  protected final Binder sealed(String property, String[] kinds, int[] slots) {
    return new SealedBinder(property, new SlotMembers(this, kinds, kinds, slots));
  }

  /** The binder of a class that nothing could be generated for. */
  protected final Binder reflected(String type) {
    try {
      return reflective().of(Class.forName(type, false, getClass().getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private Binders reflective() {
    Binders binders = reflective;
    if (binders == null) {
      binders = new ReflectiveBinders(settings);
      reflective = binders;
    }
    return binders;
  }
}
