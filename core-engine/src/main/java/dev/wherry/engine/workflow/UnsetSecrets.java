package dev.wherry.engine.workflow;

import dev.wherry.model.ResourceName;
import dev.wherry.spi.Connection;
import dev.wherry.spi.failure.ProviderException;
import java.util.Set;
import java.util.TreeSet;

/** The secrets of a deployed app that nobody gave a value yet: what reads them fails. */
final class UnsetSecrets {

  private UnsetSecrets() {}

  /** Nothing where the target does not tell: who deploys need not be allowed to look. */
  static Set<ResourceName> among(Set<ResourceName> secrets, Connection connection)
      throws InterruptedException {
    if (secrets.isEmpty()) {
      return secrets;
    }
    try {
      Set<ResourceName> unset = new TreeSet<>(secrets);
      unset.removeAll(connection.operations().secrets().list());
      return unset;
    } catch (ProviderException notTold) {
      return Set.of();
    }
  }
}
