package dev.wherry.cli.doctor;

/** Looks at one thing. */
@FunctionalInterface
public interface Check {

  /** What it found; never fails. */
  Finding run();
}
