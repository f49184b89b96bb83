package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Binds numbers of any size, exactly. */
final class BigNumberBinder extends ScalarBinder {

  private final String type;

  /**
   * A binder of exact numbers.
   *
   * @param type {@code java.math.BigDecimal}, {@code java.math.BigInteger}, or {@code
   *     java.lang.Number} for whichever fits
   */
  BigNumberBinder(String type) {
    super(false);
    this.type = type;
  }

  /** The number as a long where that is exact, else as a BigInteger or BigDecimal. */
  static Object whicheverFits(String text) {
    boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    if (whole && text.length() <= 18) {
      return Long.parseLong(text);
    }
    BigDecimal value = Decimals.parse(text);
    if (!whole) {
      return value;
    }
    BigInteger integer = value.toBigIntegerExact();
    return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
  }

  @Override
  Object parse(String text) {
    if (type.equals("java.lang.Number")) {
      return whicheverFits(text);
    }
    BigDecimal value = Decimals.parse(text);
    if (type.equals("java.math.BigDecimal")) {
      return value;
    }
    try {
      return value.toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("must be an integer", e);
    }
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
  public void write(Object value, JsonWriter out) throws JsonException {
    String text = value.toString();
    try {
      Decimals.check(text);
    } catch (IllegalArgumentException e) {
      throw out.error("JSON has no number " + text, e);
    }
    out.numberText(text);
  }
}
