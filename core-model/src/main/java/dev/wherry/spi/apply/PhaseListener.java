package dev.wherry.spi.apply;

/** Hears which part of the work on one resource begins, where the work has parts worth naming. */
@FunctionalInterface
public interface PhaseListener {

  /** A part of the work begins: {@code building}. */
  void begins(String phase);
}
