package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;

/** Binds {@code byte}, {@code short}, {@code int} and {@code long}, and their boxes. */
final class IntegerBinder extends ScalarBinder {

  private final int size;

  /**
   * A binder of whole numbers.
   *
   * @param size bits: 8, 16, 32 or 64
   */
  IntegerBinder(int size, boolean required) {
    super(required);
    this.size = size;
  }

  @Override
  Object parse(String text) {
    long value = wholeNumber(text);
    long largest = Long.MAX_VALUE >> (64 - size);
    if (value > largest || value < -largest - 1) {
      throw outOfRange();
    }
    return switch (size) {
      case 8 -> (Object) (byte) value;
      case 16 -> (short) value;
      case 32 -> (int) value;
      default -> value;
    };
  }

  @Override
  void check(String text) {
    Decimals.check(text);
  }

  @Override
  String readText(JsonReader in) throws JsonException {
    return in.number();
  }

  @Override
  public void write(Object value, JsonWriter out) {
    out.number(((Number) value).longValue());
  }

  private long wholeNumber(String text) {
    if (digitsOnly(text)) {
      return Long.parseLong(text);
    }
    try {
      return Decimals.parse(text).longValueExact();
    } catch (ArithmeticException e) {
      boolean whole = Decimals.parse(text).stripTrailingZeros().scale() <= 0;
      throw whole ? outOfRange() : new IllegalArgumentException("must be an integer");
    }
  }

  /** Whether it is the common case: a sign, and so few digits that a long holds them. */
  private static boolean digitsOnly(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > start && text.length() <= 18;
  }

  private IllegalArgumentException outOfRange() {
    long largest = Long.MAX_VALUE >> (64 - size);
    return new IllegalArgumentException("must be between " + (-largest - 1) + " and " + largest);
  }
}
