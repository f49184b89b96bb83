package dev.wherry.testkit.reference;

import dev.wherry.model.ResourceName;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import java.util.Optional;
import java.util.Set;

/** Secrets of the cloud in memory; it keeps code and runs none. */
final class ReferenceOperations implements Operations, SecretStore {

  private final ReferenceCloud cloud;

  ReferenceOperations(ReferenceCloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public InvocationResult invoke(InvocationRequest request) {
    throw new ProviderException(
        ProviderFailure.of(FailureKind.REJECTED, "a cloud in memory runs no functions"));
  }

  @Override
  public LogStream logs(LogQuery query) {
    return new LogStream() {
      @Override
      public Optional<LogLine> next() {
        return Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public SecretStore secrets() {
    return this;
  }

  @Override
  public void set(ResourceName secret, SecretValue value) {
    synchronized (cloud) {
      cloud.secrets().put(secret, value);
    }
  }

  @Override
  public Set<ResourceName> list() {
    synchronized (cloud) {
      return Set.copyOf(cloud.secrets().keySet());
    }
  }

  @Override
  public void remove(ResourceName secret) {
    synchronized (cloud) {
      cloud.secrets().remove(secret);
    }
  }
}
