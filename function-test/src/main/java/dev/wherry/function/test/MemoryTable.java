package dev.wherry.function.test;

import dev.wherry.function.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table that keeps its rows in memory, as the JSON they are written as. */
final class MemoryTable implements Table {

  private record Row(Map<?, ?> fields, byte[] json) {}

  private final TableKeys keys;
  private final Map<List<Object>, Row> rows = new LinkedHashMap<>();

  MemoryTable(TableKeys keys) {
    this.keys = keys;
  }

  @Override
  public synchronized <T> Optional<T> get(Class<T> type, Object... key) {
    Row row = rows.get(key(key));
    return row == null ? Optional.empty() : Optional.of(bound(row, type));
  }

  @Override
  public synchronized void put(Object row) {
    Row written = written(row);
    rows.put(key(written), written);
  }

  @Override
  public synchronized boolean putNew(Object row) {
    Row written = written(row);
    return rows.putIfAbsent(key(written), written) == null;
  }

  @Override
  public synchronized void delete(Object... key) {
    rows.remove(key(key));
  }

  @Override
  public <T> List<T> query(Class<T> type, Object key, int limit) {
    return query(keys.primary(), type, key, limit);
  }

  @Override
  public <T> List<T> queryIndex(String index, Class<T> type, Object key, int limit) {
    return query(keys.index(index), type, key, limit);
  }

  private synchronized <T> List<T> query(
      TableKeys.Pair pair, Class<T> type, Object key, int limit) {
    Object wanted = comparable(key);
    return rows.values().stream()
        .filter(row -> wanted.equals(field(row, pair.key())))
        .sorted((a, b) -> compare(a, b, pair.sort()))
        .limit(limit)
        .map(row -> bound(row, type))
        .toList();
  }

  private static <T> T bound(Row row, Class<T> type) {
    return type.cast(TestJson.plain().read(row.json(), type));
  }

  private static Row written(Object row) {
    byte[] json = TestJson.plain().write(row);
    if (TestJson.plain().read(json, Object.class) instanceof Map<?, ?> fields) {
      return new Row(fields, json);
    }
    throw new IllegalArgumentException(
        "a row must be an object but is " + new String(json, StandardCharsets.UTF_8));
  }

  private List<Object> key(Row row) {
    List<Object> key = new ArrayList<>();
    for (String name : names()) {
      Object value = field(row, name);
      if (value == null) {
        throw new IllegalArgumentException("the row has no key `" + name + "`");
      }
      key.add(value);
    }
    return key;
  }

  private List<Object> key(Object... values) {
    if (values.length != names().size()) {
      throw new IllegalArgumentException("the table's key is " + names());
    }
    List<Object> key = new ArrayList<>();
    for (Object value : values) {
      key.add(comparable(value));
    }
    return key;
  }

  private List<String> names() {
    String sort = keys.primary().sort();
    return sort == null ? List.of(keys.primary().key()) : List.of(keys.primary().key(), sort);
  }

  private static @Nullable Object field(Row row, String name) {
    Object value = row.fields().get(name);
    return value == null ? null : comparable(value);
  }

  /** By the sort key: numbers by value, anything else as texts. */
  private static int compare(Row a, Row b, @Nullable String sort) {
    Object left = sort == null ? null : field(a, sort);
    Object right = sort == null ? null : field(b, sort);
    if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
      return number.compareTo(other);
    }
    return String.valueOf(left).compareTo(String.valueOf(right));
  }

  /** Numbers are equal by value, whatever their type. */
  private static Object comparable(Object value) {
    return value instanceof Number
        ? new BigDecimal(value.toString()).stripTrailingZeros()
        : value.toString();
  }
}
