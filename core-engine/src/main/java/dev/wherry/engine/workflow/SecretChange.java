package dev.wherry.engine.workflow;

import dev.wherry.engine.release.Lock;
import dev.wherry.engine.release.LockedException;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives a secret of a target a value. Where the secret is made by a stack, that is done under the
 * lock of deployments: two changes of a stack do not go together.
 *
 * @param surroundings who does it
 * @param lockWait how long to wait for a deployment to end
 * @param onWait hears of each deployment that is waited for
 */
public record SecretChange(Surroundings surroundings, Duration lockWait, Consumer<Lock> onWait) {

  /**
   * Sets it.
   *
   * @param wanted what the app is to become, as far as the secret asks for it: {@link #wanted}
   * @return why the lock stays until it expires, when it does
   * @throws RefusedException.Busy when a deployment that changes the same did not end in time
   */
  public Optional<ProviderFailure> set(
      CloudProvider provider,
      Destination destination,
      ResourceName secret,
      SecretValue value,
      Blueprint wanted)
      throws RefusedException, InterruptedException {
    TargetSession session = new TargetSession(provider, destination, surroundings);
    try {
      SecretStore store = session.connection().operations().secrets();
      if (store.touchesStack(secret)) {
        Thread working = Thread.currentThread();
        session.hold(surroundings.ids().get(), lockWait, onWait, working::interrupt);
      }
      store.set(secret, value, wanted);
    } catch (LockedException e) {
      session.close();
      throw new RefusedException.Busy(destination, e);
    } catch (RuntimeException | Error | InterruptedException e) {
      session.end();
      throw e;
    }
    return session.end();
  }

  /**
   * What an app is to become where the manifest overrides properties of a secret; nothing for all
   * other secrets, whose values can be set before the rest of the manifest is right.
   *
   * @throws CompilationFailedException when it can become nothing
   */
  public static Blueprint wanted(DeployTarget target, ResourceName secret)
      throws CompilationFailedException {
    Resource resource = target.application().resources().get(secret);
    boolean overridden =
        resource != null
            && resource.common().overrides().containsKey(target.destination().target().provider());
    return overridden
        ? CompiledTarget.compile(List.of(target)).get(0).compilation().blueprint()
        : Blueprint.EMPTY;
  }
}
