package dev.wherry.azure.deployer.compile;

import dev.wherry.model.Document;
import dev.wherry.spi.blueprint.Value;
import java.util.Optional;

/** The subnet of the target that private function apps reach out through. */
final class Network {

  private Network() {}

  /** The subnet's whole id, where the functions ask for it. */
  static Optional<Value> of(Scope scope, FunctionGroup group) {
    if (!group.agreement().privateNetwork()
        || !(scope.target().settings().get("network") instanceof Document.Fields network)
        || !(network.values().get("subnet") instanceof Document.Text subnet)) {
      return Optional.empty();
    }
    return Optional.of(Arm.text(subnet.value()));
  }
}
