package dev.wherry.gcp.deployer.operate;

import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.GetFunctionRequest;
import dev.wherry.gcp.deployer.apply.Owner;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.compile.GcpNames;
import dev.wherry.model.FunctionName;
import dev.wherry.spi.Destination;
import java.util.Optional;

/**
 * The Cloud Run functions that a function of the app became, one or two. Names alone do not tell:
 * the private half of {@code orders} is called as the function {@code orders-private} would be.
 */
final class DeployedFunctions {

  private static final String NAME = "wherry-function";

  private final GoogleClients clients;
  private final Destination destination;
  private final Owner owner;

  DeployedFunctions(GoogleClients clients, Destination destination, Owner owner) {
    this.clients = clients;
    this.destination = destination;
    this.owner = owner;
  }

  /** The one with the routes, or the only one. */
  Optional<Function> open(FunctionName function) throws InterruptedException {
    return find(GcpNames.function(destination.app(), destination.stage(), function), function);
  }

  /** The one that only the app may call, where there are two. */
  Optional<Function> closed(FunctionName function) throws InterruptedException {
    return find(
        GcpNames.privateFunction(destination.app(), destination.stage(), function), function);
  }

  private Optional<Function> find(String id, FunctionName function) throws InterruptedException {
    GetFunctionRequest request =
        GetFunctionRequest.newBuilder().setName(clients.place().function(id)).build();
    return clients
        .calls()
        .find(clients.functions().getFunctionCallable(), request)
        .filter(found -> owner.owns(found.getLabelsMap()))
        .filter(found -> found.getLabelsOrDefault(NAME, "").equals(function.value()));
  }
}
