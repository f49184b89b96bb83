package dev.wherry.gcp.deployer.apply;

import com.google.protobuf.FieldMask;
import com.google.protobuf.MapEntry;
import com.google.protobuf.Message;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What turns a message as it is into one as it is wanted: only fields that are owned or were, and
 * of maps only the keys; what others put there stays.
 *
 * @param message what to send
 * @param paths the fields of it that count
 */
record Update(Message message, Set<String> paths) {

  /** Copies the set in, in order. */
  Update {
    paths = new TreeSet<>(paths);
  }

  /**
   * The update.
   *
   * @param owned the properties that {@code wanted} was made of
   * @param changed what was owned before or is now
   */
  static Update of(Message live, Message wanted, Value.Fields owned, Set<PropertyPath> changed) {
    Set<FieldPath> fields = new LinkedHashSet<>(FieldPath.of(wanted.getDescriptorForType(), owned));
    changed.forEach(
        path -> FieldPath.of(wanted.getDescriptorForType(), path).ifPresent(fields::add));
    Message.Builder merged = wanted.toBuilder();
    Set<String> paths = new TreeSet<>();
    for (FieldPath field : fields) {
      Optional<Object> now = field.in(live);
      Optional<Object> then = field.in(wanted);
      if (field.last().isMapField()) {
        then = Optional.of(entries(field, now, then, changed));
        field.set(merged, then.get());
        now = Optional.of(sorted(now.orElse(List.of())));
        then = Optional.of(sorted(then.get()));
      }
      if (!now.equals(then)) {
        paths.add(field.toString());
      }
    }
    return new Update(merged.build(), paths);
  }

  private static Object entries(
      FieldPath field, Optional<Object> now, Optional<Object> then, Set<PropertyPath> changed) {
    Map<Object, MapEntry<?, ?>> entries = new LinkedHashMap<>();
    each(now, entries);
    for (PropertyPath path : changed) {
      List<String> segments = path.segments();
      int depth = field.fields().size();
      if (segments.size() > depth
          && FieldPath.of(field.fields().get(0).getContainingType(), path)
              .equals(Optional.of(field))) {
        entries.remove(segments.get(depth));
      }
    }
    each(then, entries);
    return new ArrayList<>(entries.values());
  }

  private static void each(Optional<Object> list, Map<Object, MapEntry<?, ?>> entries) {
    list.ifPresent(
        all -> {
          for (Object entry : (List<?>) all) {
            MapEntry<?, ?> one = (MapEntry<?, ?>) entry;
            entries.put(Objects.requireNonNull(one.getKey()), one);
          }
        });
  }

  private static Object sorted(Object list) {
    Map<String, Object> entries = new java.util.TreeMap<>();
    for (Object entry : (List<?>) list) {
      MapEntry<?, ?> one = (MapEntry<?, ?>) entry;
      entries.put(String.valueOf(one.getKey()), String.valueOf(one.getValue()));
    }
    return entries;
  }

  /** The same with more fields that count. */
  Update with(Set<String> more) {
    Set<String> all = new TreeSet<>(paths);
    all.addAll(more);
    return new Update(message, all);
  }

  /** Whether there is nothing to do. */
  boolean isEmpty() {
    return paths.isEmpty();
  }

  /** Whether something below a field counts. */
  boolean touches(String field) {
    return paths.stream().anyMatch(path -> path.equals(field) || path.startsWith(field + "."));
  }

  /** The mask. */
  FieldMask mask() {
    return FieldMask.newBuilder().addAllPaths(paths).build();
  }
}
