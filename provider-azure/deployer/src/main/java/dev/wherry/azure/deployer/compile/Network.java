package dev.wherry.azure.deployer.compile;

import dev.wherry.model.Document;
import dev.wherry.spi.blueprint.Value;
import java.util.Optional;

/** The subnet of the target that private function apps reach out through. */
final class Network {

  private Network() {}

  /** The subnet's whole id, where the functions ask for it. */
  static Optional<Value> of(Scope scope, FunctionGroup group) {
    Document network = scope.target().settings().get("network");
    boolean named =
        network instanceof Document.Fields fields
            && fields.values().get("subnet") instanceof Document.Text;
    if (!group.agreement().privateNetwork() || !named) {
      return Optional.empty();
    }
    Document.Text subnet = (Document.Text) ((Document.Fields) network).values().get("subnet");
    return Optional.of(Arm.text(subnet.value()));
  }
}
