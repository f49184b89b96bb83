package dev.wherry.spi.operate;

/**
 * A secret's value, which prints as {@code ***}.
 *
 * @param reveal the value itself: for the call that stores it, and nothing else
 */
public record SecretValue(String reveal) {

  /** Three asterisks. */
  @Override
  public String toString() {
    return "***";
  }
}
