package dev.wherry.function.test;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields of a table's rows are its keys. Immutable: every method answers new keys. */
public final class TableKeys {

  /** A key and perhaps a sort key. */
  record Pair(String key, @Nullable String sort) {}

  private final Pair primary;
  private final Map<String, Pair> indexes;

  private TableKeys(Pair primary, Map<String, Pair> indexes) {
    this.primary = primary;
    this.indexes = indexes;
  }

  /** A key and no sort key; the field's name in JSON. */
  public static TableKeys of(String key) {
    return new TableKeys(new Pair(key, null), Map.of());
  }

  /** Adds a sort key. */
  public TableKeys sort(String sort) {
    return new TableKeys(new Pair(primary.key(), sort), indexes);
  }

  /** Adds an index. */
  public TableKeys index(String name, String key, String sort) {
    Map<String, Pair> all = new LinkedHashMap<>(indexes);
    all.put(name, new Pair(key, sort));
    return new TableKeys(primary, all);
  }

  Pair primary() {
    return primary;
  }

  Pair index(String name) {
    Pair index = indexes.get(name);
    if (index == null) {
      throw new IllegalArgumentException(
          "the table has no index `" + name + "`; it has " + indexes.keySet());
    }
    return index;
  }
}
