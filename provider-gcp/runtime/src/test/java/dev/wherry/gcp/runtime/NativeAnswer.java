package dev.wherry.gcp.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.testkit.runtime.RuntimeFailure;
import dev.wherry.testkit.runtime.RuntimeOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An answer as it came, and the form that cases have of it. */
record NativeAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGE = 100_000;
  private static final Set<String> OF_THE_SERVER =
      Set.of("date", "server", "content-length", "connection", "transfer-encoding");

  /** A private function tells its failures in a form of its own. */
  RuntimeOutcome outcome(List<String> log) throws Exception {
    JsonNode said = status == 500 ? JSON.readTree(body) : JSON.nullNode();
    if (said.has("errorType")) {
      RuntimeFailure failure =
          new RuntimeFailure(said.get("errorType").asText(), said.get("errorMessage").asText());
      return new RuntimeOutcome(Optional.empty(), Optional.of(failure), log);
    }
    return new RuntimeOutcome(Optional.of(json()), Optional.empty(), log);
  }

  private JsonNode json() {
    ObjectNode answer = JSON.createObjectNode().put("status", status);
    ObjectNode lines = answer.putObject("headers");
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!OF_THE_SERVER.contains(lower)) {
            // Version 1 of the invoker takes the blank out of content types.
            values.forEach(
                value ->
                    lines
                        .withArray(lower)
                        .add(lower.equals("content-type") ? value.replace(";c", "; c") : value));
          }
        });
    String text = new String(body, StandardCharsets.UTF_8);
    if (body.length > LARGE) {
      answer.put("bodyBytes", body.length);
    } else if (text.indexOf('\uFFFD') >= 0) {
      answer.put("bodyBase64", Base64.getEncoder().encodeToString(body));
    } else if (body.length > 0) {
      answer.put("body", text);
    }
    return answer;
  }
}
