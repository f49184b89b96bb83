package dev.wherry.engine.workflow;

import dev.wherry.model.Application;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.ResourceName;
import dev.wherry.model.TargetName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An app and where it shall run.
 *
 * @param destination where
 * @param provider who runs it
 * @param application as the destination's stage and target see it
 * @param folder where artifacts and the provider's own files are written; nothing else stands there
 */
public record DeployTarget(
    Destination destination, CloudProvider provider, Application application, Path folder) {

  /** The target's name. */
  public TargetName name() {
    return destination.target().name();
  }

  /** The secrets that the app has for itself; who keeps the others sets their values. */
  Set<ResourceName> ownSecrets() {
    return application.resources().values().stream()
        .filter(resource -> resource.kind() == ResourceKind.SECRET)
        .filter(resource -> resource.common().external().isEmpty())
        .map(Resource::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
