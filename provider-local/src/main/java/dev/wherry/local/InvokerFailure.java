package dev.wherry.local;

import dev.wherry.local.log.FlatJson;
import dev.wherry.runtime.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A call failed on the invoker; says so in the adapter's words. */
final class InvokerFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String text;

  /** With the document that the adapter answered. */
  InvokerFailure(byte[] document) {
    super(text(document));
    this.text = text(document);
  }

  private static String text(byte[] document) {
    String json = new String(document, StandardCharsets.UTF_8);
    try {
      Map<String, Object> fields = FlatJson.read(json);
      return fields.getOrDefault("errorType", fields.get("title"))
          + ": "
          + fields.getOrDefault("errorMessage", fields.get("detail"));
    } catch (JsonException anotherForm) {
      return json;
    }
  }

  /** Names the failure's type, which is no class of this process. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return text;
  }
}
