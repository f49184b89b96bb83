package dev.wherry.spi.compile;

import dev.wherry.model.Application;
import dev.wherry.model.Resource;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

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

  /** Those whose name is not of this form. */
  public static void unlike(Application app, Pattern form, BiConsumer<Resource, String> action) {
    each(
        app,
        (resource, name) -> {
          if (!form.matcher(name).matches()) {
            action.accept(resource, name);
          }
        });
  }
}
