package dev.wherry.local.invoker;

/** Takes what a function prints. Called from any thread. */
@FunctionalInterface
public interface ServiceOutput {

  /** Takes one line of its standard output or standard error. */
  void line(String text);
}
