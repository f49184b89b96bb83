package dev.wherry.cli.deploy;

import dev.wherry.cli.console.JsonObject;
import java.util.Map;

/** What an app shows, for programs. */
public final class OutputsJson {

  private OutputsJson() {}

  /** One member an output. */
  public static JsonObject of(Map<String, String> outputs) {
    JsonObject json = JsonObject.empty();
    for (Map.Entry<String, String> output : outputs.entrySet()) {
      json = json.with(output.getKey(), output.getValue());
    }
    return json;
  }
}
