package dev.wherry.azure.deployer.client;

import com.azure.core.http.HttpMethod;
import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.pace.Pace;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Azure Resource Manager as it is: a document for each resource, under its id and the version of an
 * API. Operations that take long are waited for.
 */
public final class ArmClient {

  private static final int MISSING = 404;
  private static final int ACCEPTED = 202;

  private final Rest rest;
  private final String base;
  private final Poll poll;

  ArmClient(Rest rest, Cloud cloud, Pace pace) {
    this.rest = rest;
    this.base = cloud.resourceManager();
    this.poll = new Poll(pace, Duration.ofMillis(500), Duration.ofSeconds(10));
  }

  private String url(String path, String version) {
    return base + path + (path.contains("?") ? "&" : "?") + "api-version=" + version;
  }

  /** What is there. */
  public Optional<JsonNode> find(String path, String version) throws InterruptedException {
    Answer answer = rest.send(Ask.of(HttpMethod.GET, url(path, version)), MISSING);
    return answer.status() == MISSING ? Optional.empty() : Optional.of(answer.json());
  }

  /** All of a list, page by page; what is not there lists nothing. */
  public List<JsonNode> list(String path, String version) throws InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    String next = url(path, version);
    while (!next.isEmpty()) {
      Answer page = rest.send(Ask.of(HttpMethod.GET, next), MISSING);
      page.json().path("value").forEach(all::add);
      next = page.json().path("nextLink").asText("");
    }
    return all;
  }

  /** Makes a resource be as described, and waits for it. */
  public void put(String path, String version, JsonNode document) throws InterruptedException {
    Ask ask = Ask.of(HttpMethod.PUT, url(path, version)).json(document);
    finish(rest.send(ask));
  }

  /** Asks for something to be done, and waits for it; nothing is done to what is not there. */
  public JsonNode post(String path, String version, Optional<JsonNode> document)
      throws InterruptedException {
    Ask bare = Ask.of(HttpMethod.POST, url(path, version));
    return finish(rest.send(document.map(bare::json).orElse(bare), MISSING)).json();
  }

  /** What is only told when asked for with a POST, of what may not be there. */
  public Optional<JsonNode> listed(String path, String version) throws InterruptedException {
    Answer answer = rest.send(Ask.of(HttpMethod.POST, url(path, version)), MISSING);
    return answer.status() == MISSING ? Optional.empty() : Optional.of(answer.json());
  }

  /** Takes a resource away, and waits until it is gone; one that is not there is no failure. */
  public void delete(String path, String version) throws InterruptedException {
    Answer answer = rest.send(Ask.of(HttpMethod.DELETE, url(path, version)), MISSING);
    if (answer.status() == ACCEPTED) {
      finish(answer);
    }
  }

  /** The answer of an operation that is done. */
  private Answer finish(Answer begun) throws InterruptedException {
    Optional<String> status = begun.header("azure-asyncoperation");
    if (status.isPresent()) {
      ended(status.get());
      return begun;
    }
    Optional<String> location = begun.header("location");
    if (begun.status() != ACCEPTED || location.isEmpty()) {
      return begun;
    }
    Ask ask = Ask.of(HttpMethod.GET, location.get());
    return poll.until(
        () -> Optional.of(rest.send(ask)).filter(answer -> answer.status() != ACCEPTED));
  }

  private void ended(String url) throws InterruptedException {
    Ask ask = Ask.of(HttpMethod.GET, url);
    JsonNode end =
        poll.until(
            () ->
                Optional.of(rest.send(ask).json())
                    .filter(operation -> isEnd(operation.path("status").asText(""))));
    if (!end.path("status").asText("").equalsIgnoreCase("succeeded")) {
      throw new ProviderException(Failures.of(Refusal.failed(end.path("error"))));
    }
  }

  private static boolean isEnd(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "succeeded", "failed", "canceled" -> true;
      default -> false;
    };
  }
}
