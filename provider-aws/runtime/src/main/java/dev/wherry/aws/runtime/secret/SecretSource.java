package dev.wherry.aws.runtime.secret;

import java.io.IOException;

/** Where secrets come from. */
interface SecretSource {

  /**
   * The current value.
   *
   * @param id an ARN or a name
   * @throws SecretRefusedException when the platform refuses it for good
   * @throws IOException when another try may succeed
   */
  String fetch(String id) throws IOException;
}
