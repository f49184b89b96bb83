package dev.wherry.gcp.deployer.apply;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way to a field that an update mask can name: through messages, and not into lists, maps or
 * the well-known types.
 *
 * @param fields from the outside in
 */
record FieldPath(List<FieldDescriptor> fields) {

  /** Copies the list in. */
  FieldPath {
    fields = List.copyOf(fields);
  }

  /** The fields that properties fill. */
  static Set<FieldPath> of(Descriptor type, Value.Fields properties) {
    Set<FieldPath> paths = new LinkedHashSet<>();
    properties
        .values()
        .forEach((key, value) -> paths.addAll(of(type, PropertyPath.of(key), value)));
    return paths;
  }

  private static Set<FieldPath> of(Descriptor type, PropertyPath path, Value value) {
    FieldPath here = of(type, path).orElseThrow();
    if (!(value instanceof Value.Fields fields) || here.ends()) {
      return Set.of(here);
    }
    Set<FieldPath> paths = new LinkedHashSet<>();
    fields.values().forEach((key, part) -> paths.addAll(of(type, path.then(key), part)));
    return paths;
  }

  /** The field that a property stands in; none where the message has no such field. */
  static Optional<FieldPath> of(Descriptor type, PropertyPath path) {
    List<FieldDescriptor> fields = new ArrayList<>();
    Descriptor inside = type;
    for (String segment : path.segments()) {
      Optional<FieldDescriptor> field =
          inside.getFields().stream().filter(one -> one.getJsonName().equals(segment)).findFirst();
      if (field.isEmpty()) {
        return Optional.empty();
      }
      fields.add(field.get());
      if (ends(field.get())) {
        break;
      }
      inside = field.get().getMessageType();
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(new FieldPath(fields));
  }

  private boolean ends() {
    return ends(last());
  }

  private static boolean ends(FieldDescriptor field) {
    return field.isRepeated()
        || field.getJavaType() != FieldDescriptor.JavaType.MESSAGE
        || field.getMessageType().getFullName().startsWith("google.protobuf.");
  }

  /** The field itself. */
  FieldDescriptor last() {
    return fields.get(fields.size() - 1);
  }

  /** What a message has there; none where it lacks what the field is in. */
  Optional<Object> in(Message message) {
    Message inside = message;
    for (FieldDescriptor field : fields.subList(0, fields.size() - 1)) {
      if (!inside.hasField(field)) {
        return Optional.empty();
      }
      inside = (Message) inside.getField(field);
    }
    return last().hasPresence() && !inside.hasField(last())
        ? Optional.empty()
        : Optional.of(inside.getField(last()));
  }

  /** Puts something there. */
  void set(Message.Builder message, Object value) {
    Message.Builder inside = message;
    for (FieldDescriptor field : fields.subList(0, fields.size() - 1)) {
      inside = inside.getFieldBuilder(field);
    }
    inside.setField(last(), value);
  }

  /** As masks name it. */
  @Override
  public String toString() {
    return fields.stream().map(FieldDescriptor::getName).collect(Collectors.joining("."));
  }
}
