package dev.wherry.spi.operate;

import dev.wherry.model.FunctionName;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import java.util.Map;

/**
 * A call of a deployed function.
 *
 * @param function which
 * @param payload what it is told
 */
public record InvocationRequest(FunctionName function, Payload payload) {

  /** What a function is told. */
  public sealed interface Payload {}

  /**
   * The provider's own event, handed on as it is.
   *
   * @param json the event
   */
  public record Native(String json) implements Payload {}

  /**
   * An HTTP request that the provider wraps in the event that its front door would send.
   *
   * @param route what it is for, as the manifest has it
   * @param method upper-case
   * @param path with the query, percent-encoded
   * @param pathParameters what the path says of the route's parameters, decoded
   * @param headers by name
   * @param body in UTF-8; empty for none
   */
  public record Http(
      Route route,
      String method,
      String path,
      Map<String, String> pathParameters,
      Map<String, String> headers,
      String body)
      implements Payload {

    /** Copies the maps in. */
    public Http {
      pathParameters = Map.copyOf(pathParameters);
      headers = Map.copyOf(headers);
    }
  }

  /**
   * Data that the provider wraps in the event that this trigger would send.
   *
   * @param trigger whose event
   * @param json the message or input; empty for none
   */
  public record Neutral(Trigger trigger, String json) implements Payload {}
}
