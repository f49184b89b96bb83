package dev.wherry.aws.deployer.operate;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.compile.AwsNames;
import dev.wherry.spi.Destination;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.operate.SecretStore;

/** Calls, logs and secrets of one app and stage. */
public final class AwsOperations implements Operations {

  private final AwsClients clients;
  private final Destination destination;
  private final Ownership account;
  private final Ownership ownership;
  private final SecretPlace secrets;

  /**
   * The operations of one app and stage.
   *
   * @param account whether who is signed in is where the app is
   * @param ownership whether the functions of the app's names are the app's
   */
  public AwsOperations(
      AwsClients clients,
      Destination destination,
      Ownership account,
      Ownership ownership,
      SecretPlace secrets) {
    this.clients = clients;
    this.destination = destination;
    this.account = account;
    this.ownership = ownership;
    this.secrets = secrets;
  }

  @Override
  public InvocationResult invoke(InvocationRequest request) throws InterruptedException {
    account.require();
    ownership.require();
    return new LambdaCalls(clients, destination).invoke(request);
  }

  @Override
  public LogStream logs(LogQuery query) throws InterruptedException {
    account.require();
    ownership.require();
    String function = AwsNames.function(destination.app(), destination.stage(), query.function());
    return new CloudWatchLines(clients, "/aws/lambda/" + function, query);
  }

  @Override
  public SecretStore secrets() {
    return new ManagedSecrets(clients, destination, account, secrets);
  }
}
