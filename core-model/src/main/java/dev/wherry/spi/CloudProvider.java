package dev.wherry.spi;

import dev.wherry.model.Application;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.blueprint.Blueprint;
import java.nio.file.Path;
import java.util.Map;

/**
 * A provider that apps are deployed to. All but {@link #connect} is pure: no network, no clock, the
 * same bytes twice.
 */
public interface CloudProvider extends Provider {

  /** What it would take to run an app. A trigger or resource that it lacks is a diagnostic. */
  Compilation compile(Application app, StageName stage, Target target);

  /**
   * A blueprint in the provider's own format, readable, as if written by hand.
   *
   * @param resolved with digests filled in
   * @return contents by a path relative to the folder of the target
   */
  Map<Path, byte[]> render(Blueprint resolved);

  /** The way to a copy of an app; nothing is called yet. */
  Connection connect(Destination destination);
}
