package dev.wherry.gcp.deployer.operate;

import dev.wherry.gcp.deployer.apply.Owner;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.Destination;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.operate.SecretStore;

/** Calls, logs and secrets of one app and stage. */
public final class GcpOperations implements Operations {

  private final GoogleClients clients;
  private final Destination destination;
  private final Owner owner;

  /** The operations of one app and stage. */
  public GcpOperations(GoogleClients clients, Destination destination, Owner owner) {
    this.clients = clients;
    this.destination = destination;
    this.owner = owner;
  }

  @Override
  public InvocationResult invoke(InvocationRequest request) throws InterruptedException {
    return new FunctionCalls(clients, destination, functions()).invoke(request);
  }

  @Override
  public LogStream logs(LogQuery query) {
    return new LogLines(clients, destination, functions(), query);
  }

  private DeployedFunctions functions() {
    return new DeployedFunctions(clients, destination, owner);
  }

  @Override
  public SecretStore secrets() {
    return new SecretValues(clients, destination, owner);
  }
}
