package dev.wherry.spi.apply;

/** Hears how an apply goes, from several threads at once. */
@FunctionalInterface
public interface ApplyListener {

  /** Something happened to a resource. */
  void on(ApplyEvent event);
}
