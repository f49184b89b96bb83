package dev.wherry.function.test;

import dev.wherry.function.Secret;

/** A secret with a value that the test gives. */
final class MemorySecret implements Secret {

  private final String value;

  MemorySecret(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
