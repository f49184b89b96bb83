package dev.wherry.model;

/**
 * How functions read and write JSON.
 *
 * @param mapper {@code wherry} for the built-in one, {@code jackson}, {@code gson}, or a class name
 * @param names how Java names look in JSON
 * @param unknown what happens to a field that the input type does not have
 */
public record JsonSettings(String mapper, Names names, Unknown unknown) {

  /** The name of the built-in mapper. */
  public static final String BUILT_IN = "wherry";

  /** How Java names look in JSON. */
  public enum Names {
    /** {@code orderId} as it is. */
    AS_WRITTEN,
    /** {@code order_id}. */
    SNAKE_CASE
  }

  /** What happens to a field that the input type does not have. */
  public enum Unknown {
    /** It is skipped. */
    IGNORE,
    /** The call is answered with 400. */
    REJECT
  }
}
