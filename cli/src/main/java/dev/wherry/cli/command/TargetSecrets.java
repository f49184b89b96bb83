package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.deploy.LockText;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.workflow.CompilationFailedException;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.SecretChange;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Connection;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The vault of a target. */
final class TargetSecrets implements SecretPlace {

  private final DeployTarget there;
  private final SecretStore store;
  private final SecretChange change;
  private final Console console;

  /**
   * The secrets behind a connection.
   *
   * @param lockWait how long to wait for a deployment that changes the same stack
   */
  TargetSecrets(
      DeployTarget there,
      Connection connection,
      Surroundings surroundings,
      Duration lockWait,
      Console console) {
    this.there = there;
    this.store = connection.operations().secrets();
    this.console = console;
    this.change = new SecretChange(surroundings, lockWait, this::waiting);
  }

  private void waiting(Lock lock) {
    console.info(
        there.name() + ": waiting for deployment " + lock.id() + ": " + LockText.sentence(lock));
  }

  @Override
  public String description() {
    return there.destination().toString();
  }

  @Override
  public void set(String secret, String value) throws RefusedException, InterruptedException {
    ResourceName name = new ResourceName(secret);
    change
        .set(there.provider(), there.destination(), name, new SecretValue(value), wanted(name))
        .ifPresent(
            failure ->
                console.warn(
                    "clearing up after it failed: " + failure.message(),
                    Optional.of("the lock is free after 2 minutes")));
  }

  private Blueprint wanted(ResourceName secret) {
    try {
      return SecretChange.wanted(there, secret);
    } catch (CompilationFailedException e) {
      throw new ProjectException(ExitCode.INVALID, e.diagnostics());
    }
  }

  @Override
  public List<String> refresh(String secret) throws InterruptedException {
    return store.refresh(new ResourceName(secret));
  }

  @Override
  public List<String> list() throws InterruptedException {
    return store.list().stream().map(ResourceName::value).sorted().toList();
  }

  @Override
  public void remove(String secret) throws InterruptedException {
    store.remove(new ResourceName(secret));
  }
}
