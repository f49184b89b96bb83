package dev.wherry.testkit.runtime.probe;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a probe saw, as JSON. */
final class Seen {

  private Seen() {}

  static String json(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(@Nullable Object value, StringBuilder text) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        quote(text.append(separator), String.valueOf(entry.getKey()));
        write(entry.getValue(), text.append(':'));
        separator = ",";
      }
      text.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        write(element, text.append(separator));
        separator = ",";
      }
      text.append(list.isEmpty() ? "[]" : "]");
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      quote(text, value.toString());
    }
  }

  private static void quote(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c > '~') {
        text.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
