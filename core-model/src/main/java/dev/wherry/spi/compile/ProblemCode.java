package dev.wherry.spi.compile;

/** What can be wrong with an app on a provider; each number has a page. */
public interface ProblemCode {

  /** The number, such as {@code W0420}. */
  String number();
}
