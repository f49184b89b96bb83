package dev.wherry.aws.deployer.compile;

/** The alias that every trigger and every call names. */
public final class Alias {

  /** Its name. */
  public static final String NAME = "live";

  private Alias() {}
}
