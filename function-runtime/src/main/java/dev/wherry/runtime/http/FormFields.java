package dev.wherry.runtime.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code name=value&…}, the form of queries and of form bodies. */
public final class FormFields {

  private FormFields() {}

  /**
   * The fields by decoded name, values in the order they stand.
   *
   * @throws IllegalArgumentException when an escape is malformed, or the bytes are no UTF-8
   */
  public static Map<String, List<String>> parse(String text) {
    if (text.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('&', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        add(fields, text.substring(start, end));
      }
      start = end + 1;
    }
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      field.setValue(Collections.unmodifiableList(field.getValue()));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static void add(Map<String, List<String>> fields, String field) {
    int equals = field.indexOf('=');
    String name = PercentCoding.decodeForm(equals < 0 ? field : field.substring(0, equals));
    String value = equals < 0 ? "" : PercentCoding.decodeForm(field.substring(equals + 1));
    List<String> values = fields.get(name);
    if (values == null) {
      values = new ArrayList<>(1);
      fields.put(name, values);
    }
    values.add(value);
  }
}
