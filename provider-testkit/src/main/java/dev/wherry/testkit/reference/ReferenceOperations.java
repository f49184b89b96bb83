package dev.wherry.testkit.reference;

import dev.wherry.model.ResourceName;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Secrets and logs of the cloud in memory; it keeps code and runs none. */
final class ReferenceOperations implements Operations, SecretStore {

  private final ReferenceCloud cloud;
  private final ReferenceStyle style;

  ReferenceOperations(ReferenceCloud cloud, ReferenceStyle style) {
    this.cloud = cloud;
    this.style = style;
  }

  @Override
  public InvocationResult invoke(InvocationRequest request) {
    return cloud.call(request);
  }

  @Override
  public LogStream logs(LogQuery query) {
    Iterator<LogLine> lines =
        cloud.logs(query.function()).stream()
            .filter(line -> !line.time().isBefore(query.since()))
            .filter(line -> line.text().contains(query.filter().orElse("")))
            .iterator();
    return new LogStream() {
      @Override
      public Optional<LogLine> next() throws InterruptedException {
        if (!lines.hasNext() && query.follow()) {
          new CountDownLatch(1).await();
        }
        return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public SecretStore secrets() {
    return this;
  }

  /** As with real stacks: they take a new secret in. */
  @Override
  public boolean touchesStack(ResourceName secret) {
    return style == ReferenceStyle.STACK && !list().contains(secret);
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
