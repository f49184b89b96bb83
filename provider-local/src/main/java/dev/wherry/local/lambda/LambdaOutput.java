package dev.wherry.local.lambda;

/** Takes what functions print. Called from any thread. */
@FunctionalInterface
public interface LambdaOutput {

  /** Takes one line of a function's standard output or standard error. */
  void line(String function, String text);
}
