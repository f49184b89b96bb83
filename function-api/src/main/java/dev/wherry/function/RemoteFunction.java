package dev.wherry.function;

/**
 * Another function of the app. Every method throws {@link ResourceException} when the call cannot
 * be made.
 */
public interface RemoteFunction {

  /**
   * Calls the function and waits for its answer.
   *
   * @param input its input, sent as JSON
   * @param type the answer's type
   * @throws ResourceException also when the function failed
   */
  <T> T call(Object input, Class<T> type);

  /**
   * Hands the function an input and does not wait.
   *
   * @param input its input, sent as JSON
   */
  void send(Object input);
}
