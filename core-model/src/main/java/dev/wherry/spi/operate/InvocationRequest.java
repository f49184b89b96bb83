package dev.wherry.spi.operate;

import dev.wherry.model.FunctionName;
import dev.wherry.model.Trigger;

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
   * Data that the provider wraps in the event that this trigger would send.
   *
   * @param trigger whose event
   * @param json the body, message or input
   */
  public record Neutral(Trigger trigger, String json) implements Payload {}
}
