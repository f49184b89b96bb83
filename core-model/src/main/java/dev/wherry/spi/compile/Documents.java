package dev.wherry.spi.compile;

import dev.wherry.model.Document;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Free-form data of the manifest in other forms. */
public final class Documents {

  private Documents() {}

  /** As a native property; {@code ~} is an empty text. */
  public static Value value(Document document) {
    if (document instanceof Document.Fields fields) {
      Map<String, Value> values = new LinkedHashMap<>();
      fields.values().forEach((key, value) -> values.put(key, value(value)));
      return new Value.Fields(values);
    }
    if (document instanceof Document.Items items) {
      return new Value.Items(items.values().stream().map(Documents::value).toList());
    }
    if (document instanceof Document.Decimal number) {
      return new Value.Literal(number.value());
    }
    if (document instanceof Document.Bool flag) {
      return Value.flag(flag.value());
    }
    return Value.text(document instanceof Document.Text text ? text.value() : "");
  }

  /** As maps, lists and scalars, which writers of JSON take. */
  public static @Nullable Object plain(Document document) {
    if (document instanceof Document.Fields fields) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      fields.values().forEach((key, value) -> map.put(key, plain(value)));
      return map;
    }
    if (document instanceof Document.Items items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.values().forEach(value -> list.add(plain(value)));
      return list;
    }
    if (document instanceof Document.Decimal number) {
      return number.value();
    }
    if (document instanceof Document.Bool flag) {
      return flag.value();
    }
    return document instanceof Document.Text text ? text.value() : null;
  }
}
