package dev.wherry.azure.deployer.operate;

import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.spi.Destination;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.operate.SecretStore;

/** Calls, logs and secrets of one app and stage. */
public final class AzureOperations implements Operations {

  private final AzureClients clients;
  private final Destination destination;
  private final ResourceGroup group;
  private final DeployedApps apps;

  /** The operations of one app and stage. */
  public AzureOperations(AzureClients clients, Destination destination, ResourceGroup group) {
    this.clients = clients;
    this.destination = destination;
    this.group = group;
    this.apps = new DeployedApps(clients, destination, group);
  }

  @Override
  public InvocationResult invoke(InvocationRequest request) throws InterruptedException {
    return new FunctionCalls(clients, apps.of(request.function())).invoke(request);
  }

  @Override
  public LogStream logs(LogQuery query) throws InterruptedException {
    DeployedApps.App app = apps.of(query.function());
    return new InsightsLines(clients, destination, app, query);
  }

  @Override
  public SecretStore secrets() {
    return new VaultSecrets(clients, destination, group, apps);
  }
}
