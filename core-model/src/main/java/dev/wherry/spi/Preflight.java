package dev.wherry.spi;

import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;

/**
 * What a connection finds out before anything is touched.
 *
 * @param identity who is signed in where, for people: {@code account 123456789012 as role deploy}
 * @param problems why a deployment could not succeed, all of them
 */
public record Preflight(String identity, List<ProviderFailure> problems) {

  /** Copies the list in. */
  public Preflight {
    problems = List.copyOf(problems);
  }
}
