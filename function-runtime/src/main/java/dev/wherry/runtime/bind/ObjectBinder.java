package dev.wherry.runtime.bind;

import dev.wherry.function.HttpError;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds objects by their members. */
public final class ObjectBinder implements Binder {

  private final Shape shape;
  private final Members inputs;
  private final Members outputs;
  private final boolean rejectUnknown;
  private final Binders binders;

  /**
   * A binder of one class.
   *
   * @param shape touches the class
   * @param inputs what an object is made of
   * @param outputs what is written of an object
   * @param rejectUnknown whether an unknown member is an error; otherwise it is skipped
   * @param binders knows the binders of subclasses
   */
  public ObjectBinder(
      Shape shape, Members inputs, Members outputs, boolean rejectUnknown, Binders binders) {
    this.shape = shape;
    this.inputs = inputs;
    this.outputs = outputs;
    this.rejectUnknown = rejectUnknown;
    this.binders = binders;
  }

  Class<?> type() {
    return shape.type();
  }

  @Override
  public @Nullable Object read(JsonReader in) throws JsonException {
    return read(in, Parameters.NONE);
  }

  @Override
  public boolean takesParameters() {
    return true;
  }

  @Override
  public @Nullable Object read(JsonReader in, Parameters parameters) throws JsonException {
    return in.skipNull() ? null : readMembers(in, null, parameters);
  }

  /**
   * Reads an object.
   *
   * @param discriminator a member that is known and skipped, or null
   */
  Object readMembers(JsonReader in, @Nullable String discriminator, Parameters parameters)
      throws JsonException {
    @Nullable Object[] values = new Object[inputs.count()];
    Arrays.fill(values, Shape.ABSENT);
    readPresent(in, values, discriminator);
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Shape.ABSENT) {
        values[i] = missing(in, i, parameters);
      }
    }
    return create(in, values);
  }

  private void readPresent(JsonReader in, @Nullable Object[] values, @Nullable String discriminator)
      throws JsonException {
    in.beginObject();
    int likely = 0;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      int index = inputs.indexOf(name, likely);
      if (index < 0) {
        if (rejectUnknown && !name.equals(discriminator)) {
          throw in.error("is not known here", null);
        }
        in.skip();
      } else if (values[index] != Shape.ABSENT) {
        throw in.error("stands twice", null);
      } else {
        values[index] = inputs.binder(index).read(in);
        likely = index + 1;
      }
    }
  }

  @Override
  public void write(Object value, JsonWriter out) throws JsonException {
    if (value.getClass() != shape.type()) {
      new AnyBinder(binders).write(value, out);
      return;
    }
    out.beginObject();
    writeMembers(value, out);
    out.endObject();
  }

  boolean writes(String name) {
    return outputs.indexOf(name, 0) >= 0;
  }

  void writeMembers(Object value, JsonWriter out) throws JsonException {
    for (int i = 0; i < outputs.count(); i++) {
      out.name(outputs.name(i));
      Object member = get(value, i, out);
      if (member == null) {
        out.nullValue();
      } else {
        outputs.binder(i).write(member, out);
      }
    }
  }

  private @Nullable Object missing(JsonReader in, int index, Parameters parameters)
      throws JsonException {
    List<String> values = parameters.values(inputs.name(index));
    if (values == null) {
      values = parameters.values(inputs.javaName(index));
    }
    if (values != null) {
      try {
        return inputs.binder(index).fromText(values);
      } catch (IllegalArgumentException e) {
        throw in.memberError(inputs.name(index), String.valueOf(e.getMessage()));
      }
    }
    return shape.keepsDefaults()
        ? Shape.ABSENT
        : inputs.binder(index).absent(in, inputs.name(index));
  }

  private Object create(JsonReader in, @Nullable Object[] values) throws JsonException {
    try {
      return shape.create(values);
    } catch (Exception e) {
      if (e instanceof HttpError || e instanceof BindingException) {
        throw (RuntimeException) e;
      }
      String message = e.getMessage();
      throw in.error(message == null ? "is not valid" : message, e);
    }
  }

  private @Nullable Object get(Object value, int index, JsonWriter out) throws JsonException {
    try {
      return shape.get(value, index);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw out.error("cannot be read", e);
    }
  }
}
