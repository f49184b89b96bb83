package dev.wherry.engine.manifest;

import dev.wherry.model.Document;
import dev.wherry.model.Text;
import java.util.stream.Collectors;

/** Texts and data in one line; texts are quoted, so that types can be seen. */
final class DataText {

  private DataText() {}

  static String of(Object value) {
    if (value instanceof Text text) {
      return text.parts().stream().map(DataText::part).collect(Collectors.joining());
    }
    if (value instanceof Document.Items items) {
      return items.values().stream().map(DataText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Document.Fields fields) {
      return fields.values().entrySet().stream()
          .map(field -> field.getKey() + ": " + of(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return scalar((Document) value);
  }

  private static String part(Text.Part part) {
    return part instanceof Text.Literal literal
        ? literal.value().replace("\n", "\\n")
        : "<" + ((Text.PhysicalName) part).resource() + ">";
  }

  private static String scalar(Document value) {
    if (value instanceof Document.Text text) {
      return '"' + text.value() + '"';
    }
    if (value instanceof Document.Decimal number) {
      return number.value().toString();
    }
    return value instanceof Document.Bool flag ? Boolean.toString(flag.value()) : "~";
  }
}
