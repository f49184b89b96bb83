package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import dev.wherry.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Binds the members of a sealed type, told apart by a discriminator. */
public final class SealedBinder implements Binder {

  private final String property;
  private final Members kinds;

  /**
   * A binder of one sealed type.
   *
   * @param property the discriminator's name
   * @param kinds its values, and the binders of objects that they stand for
   */
  public SealedBinder(String property, Members kinds) {
    this.property = property;
    this.kinds = kinds;
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
    if (in.skipNull()) {
      return null;
    }
    JsonReader.Mark start = in.mark();
    int kind = kind(in);
    in.returnTo(start);
    return object(kind).readMembers(in, property, parameters);
  }

  @Override
  public void write(Object value, JsonWriter out) throws JsonException {
    for (int i = 0; i < kinds.count(); i++) {
      if (object(i).type() == value.getClass()) {
        out.beginObject();
        if (!object(i).writes(property)) {
          out.name(property);
          out.string(kinds.name(i));
        }
        object(i).writeMembers(value, out);
        out.endObject();
        return;
      }
    }
    throw out.error("has no kind for " + value.getClass().getName(), null);
  }

  /** The position of the kind that the discriminator says, wherever it stands in the object. */
  private int kind(JsonReader in) throws JsonException {
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (!name.equals(property)) {
        in.skip();
      } else {
        int kind = in.peek() == JsonType.STRING ? kinds.indexOf(in.string(), 0) : -1;
        if (kind < 0) {
          throw in.error("must be one of " + kinds.allNames(), null);
        }
        return kind;
      }
    }
    throw in.memberError(property, "is missing; must be one of " + kinds.allNames());
  }

  private ObjectBinder object(int kind) {
    return (ObjectBinder) kinds.binder(kind);
  }
}
