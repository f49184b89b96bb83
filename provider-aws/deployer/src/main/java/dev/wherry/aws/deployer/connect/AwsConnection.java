package dev.wherry.aws.deployer.connect;

import dev.wherry.aws.deployer.client.Account;
import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.operate.AwsOperations;
import dev.wherry.aws.deployer.stack.CloudFormationApplier;
import dev.wherry.aws.deployer.stack.DeployedStack;
import dev.wherry.aws.deployer.stack.StackAdvice;
import dev.wherry.aws.deployer.stack.StackDrift;
import dev.wherry.aws.deployer.stack.StackReader;
import dev.wherry.aws.deployer.stack.StackSecrets;
import dev.wherry.aws.deployer.storage.ArtifactBucket;
import dev.wherry.aws.deployer.storage.S3Storage;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.apply.Applier;
import dev.wherry.spi.apply.DetectedDrift;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.storage.Storage;
import java.util.List;
import java.util.Set;

/** The way to an app on AWS. */
public final class AwsConnection implements Connection {

  private final AwsClients clients;
  private final Destination destination;
  private final Account account;
  private final ArtifactBucket bucket;
  private final Storage storage;

  private AwsConnection(AwsClients clients, Destination destination) {
    this.clients = clients;
    this.destination = destination;
    this.account = new Account(clients, destination.target());
    this.bucket = new ArtifactBucket(clients, account);
    this.storage = new S3Storage(bucket, destination);
  }

  /** The way to one copy of an app; nothing is called yet. */
  public static AwsConnection to(Destination destination) {
    String region = destination.target().region().orElseThrow(() -> nowhere(destination));
    return new AwsConnection(new AwsClients(region), destination);
  }

  private static ProviderException nowhere(Destination destination) {
    return new ProviderException(
        ProviderFailure.of(
                FailureKind.REJECTED,
                "target `" + destination.target().name() + "` names no region")
            .hint("add `region: eu-central-1` to it in the manifest"));
  }

  @Override
  public Preflight preflight() throws InterruptedException {
    return new AccountCheck(clients, destination, account).preflight();
  }

  @Override
  public Observed read(Set<ResourceId> known) throws InterruptedException {
    account.require();
    return new StackReader(clients, destination).read();
  }

  @Override
  public List<String> advice(Blueprint desired) throws InterruptedException {
    account.require();
    return new StackAdvice(clients, destination).lines(desired);
  }

  @Override
  public List<DetectedDrift> detectDrift() throws InterruptedException {
    return new StackDrift(clients, destination).detect();
  }

  @Override
  public Applier applier() {
    return new CloudFormationApplier(clients, bucket, destination);
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public Operations operations() {
    return new AwsOperations(
        clients,
        destination,
        account::require,
        new DeployedStack(clients, destination)::require,
        new StackSecrets(clients, bucket, destination)::make);
  }

  @Override
  public void close() {
    clients.close();
  }
}
