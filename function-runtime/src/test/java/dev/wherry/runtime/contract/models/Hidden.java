package dev.wherry.runtime.contract.models;

import java.util.List;

/** Types that no other class can name. */
final class Hidden {

  private record Secret(String name, Level level, List<Secret> more) {}

  private enum Level {
    LOW,
    HIGH
  }

  static final class Function extends Echo<Secret> {}

  private Hidden() {}
}
