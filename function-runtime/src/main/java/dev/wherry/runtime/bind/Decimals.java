package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Reads decimal numbers exactly, within bounds that keep arithmetic on them cheap. */
final class Decimals {

  private static final int MAX_EXPONENT = 10_000;

  private Decimals() {}

  /**
   * The number that a JSON number says.
   *
   * @throws IllegalArgumentException when it is too large to reckon with
   */
  static BigDecimal parse(String text) {
    BigDecimal value;
    try {
      value = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw outOfBounds();
    }
    if (Math.abs((long) value.scale()) > MAX_EXPONENT) {
      throw outOfBounds();
    }
    return value;
  }

  /**
   * Demands the form of a JSON number.
   *
   * @throws IllegalArgumentException when the text has another
   */
  static void check(String text) {
    if (!isNumber(text)) {
      throw new IllegalArgumentException("must be a number");
    }
  }

  private static boolean isNumber(String text) {
    try {
      JsonReader in = new JsonReader(text.getBytes(StandardCharsets.UTF_8));
      return in.number().length() == text.length();
    } catch (JsonException e) {
      return false;
    }
  }

  private static IllegalArgumentException outOfBounds() {
    return new IllegalArgumentException(
        "must have an exponent between -" + MAX_EXPONENT + " and " + MAX_EXPONENT);
  }
}
