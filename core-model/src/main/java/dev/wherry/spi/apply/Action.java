package dev.wherry.spi.apply;

import java.util.Locale;

/** What happens to a resource. */
public enum Action {
  /** It does not exist yet. */
  CREATE,
  /** It changes in place. */
  UPDATE,
  /** It goes and another comes. */
  REPLACE,
  /** It goes. */
  DELETE;

  /** The word that plans use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
