package dev.wherry.spi.compile;

import dev.wherry.model.Application;
import dev.wherry.model.Resource;
import java.util.function.BiConsumer;

/** Secrets that an app reads and that are someone else's. */
public final class ExternalSecrets {

  private ExternalSecrets() {}

  /** Each of them, with the name that the manifest gives it on the target. */
  public static void each(Application app, BiConsumer<Resource, String> action) {
    for (Resource resource : app.resources().values()) {
      if (resource instanceof Resource.Secret) {
        resource.common().external().ifPresent(name -> action.accept(resource, name));
      }
    }
  }
}
