package dev.wherry.runtime.contract.models;

import dev.wherry.function.Name;

enum Colour {
  RED,
  @Name("deep-blue")
  DEEP_BLUE,
  GREEN {
    @Override
    boolean calm() {
      return true;
    }
  };

  boolean calm() {
    return false;
  }
}
