package dev.wherry.runtime.adapter;

import java.io.IOException;

/** Where secrets come from. */
@FunctionalInterface
public interface SecretSource {

  /**
   * The current value.
   *
   * @param id its name at the source
   * @throws SecretRefusedException when the platform refuses it for good
   * @throws IOException when another try may succeed
   */
  String fetch(String id) throws IOException;
}
