package dev.wherry.azure.deployer.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Azure said when it refused. Its services write that in several forms: Resource Manager's
 * {@code error}, the web provider's capital letters, the storage service's header.
 *
 * @param status the HTTP status; 0 for an operation that failed after it was accepted
 * @param code Azure's word for it; empty when there is none
 * @param message Azure's own words
 * @param retryAfter how long it asks to wait
 */
public record Refusal(int status, String code, String message, Optional<Duration> retryAfter) {

  private static final String STORAGE_CODE = "x-ms-error-code";

  /** Codes that say only that something inside was refused. */
  private static final Pattern OUTER =
      Pattern.compile(
          "DeploymentFailed|.*ResourcesFailed|ResourceDeploymentFailure"
              + "|InvalidTemplateDeployment|MultipleErrorsOccurred");

  /** Of an operation that was accepted and failed. */
  public static Refusal failed(JsonNode error) {
    return innermost(0, error, Optional.empty());
  }

  static Refusal of(Answer answer) {
    Optional<Duration> wait = answer.header("retry-after").flatMap(Refusal::seconds);
    JsonNode body = answer.json();
    JsonNode error = body.path("error").isObject() ? body.path("error") : body;
    if (error.isObject()) {
      return innermost(answer.status(), error, wait);
    }
    String code = answer.header(STORAGE_CODE).orElse("");
    String message = code.isEmpty() ? plain(answer) : code + ": " + plain(answer);
    return new Refusal(answer.status(), code, message, wait);
  }

  /** A deployment's own error says only that something in it failed: the cause is inside. */
  private static Refusal innermost(int status, JsonNode error, Optional<Duration> wait) {
    JsonNode details = either(error, "details", "Details");
    if (OUTER.matcher(code(error)).matches()) {
      for (JsonNode detail : details) {
        if (!code(detail).isEmpty()) {
          return innermost(status, detail, wait);
        }
      }
    }
    String message = either(error, "message", "Message").asText("");
    String said = message.isEmpty() ? "Azure answered " + status + " " + code(error) : message;
    String inner = error.path("innererror").path("code").asText("");
    return new Refusal(status, inner.isEmpty() ? code(error) : inner, said.strip(), wait);
  }

  private static String code(JsonNode error) {
    return either(error, "code", "Code").asText("");
  }

  private static JsonNode either(JsonNode node, String small, String capital) {
    return node.has(small) ? node.path(small) : node.path(capital);
  }

  /** What is left of the storage service's XML, or of a page. */
  private static String plain(Answer answer) {
    String text = answer.text().replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? "Azure answered " + answer.status() : text;
  }

  private static Optional<Duration> seconds(String text) {
    try {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
    } catch (NumberFormatException | DateTimeException date) {
      return Optional.empty();
    }
  }
}
