package dev.wherry.local.direct;

import dev.wherry.model.Document;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Free-form data of the manifest as JSON. */
public final class DocumentJson {

  private DocumentJson() {}

  /** The document's text. */
  public static String of(Document document) {
    JsonWriter json = new JsonWriter();
    try {
      write(json, document);
    } catch (JsonException tooDeep) {
      throw new IllegalArgumentException(tooDeep);
    }
    return new String(json.toByteArray(), StandardCharsets.UTF_8);
  }

  private static void write(JsonWriter json, Document document) throws JsonException {
    if (document instanceof Document.Text text) {
      json.string(text.value());
    } else if (document instanceof Document.Decimal number) {
      json.numberText(number.value().toString());
    } else if (document instanceof Document.Bool bool) {
      json.bool(bool.value());
    } else if (document instanceof Document.Items items) {
      json.beginArray();
      for (Document item : items.values()) {
        write(json, item);
      }
      json.endArray();
    } else if (document instanceof Document.Fields fields) {
      json.beginObject();
      for (Map.Entry<String, Document> field : fields.values().entrySet()) {
        json.name(field.getKey());
        write(json, field.getValue());
      }
      json.endObject();
    } else {
      json.nullValue();
    }
  }
}
