package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import java.io.IOException;

/**
 * Opens hosts that run what would be deployed.
 *
 * @param provider whose runtime it is, by its name in manifests
 * @param build makes it
 * @param factory lays it out
 * @param <V> what the runtime needs to know of it
 */
record ArtifactHosts<V>(String provider, ArtifactBuild<V> build, Factory<V> factory)
    implements Host.Opener {

  /** Makes the host of what was built. */
  @FunctionalInterface
  interface Factory<V> {
    Host host(Workshop workshop, Application application, V version) throws IOException;
  }

  @Override
  public Host open(Workshop workshop, Application application, ProjectCode project)
      throws LocalStartException {
    V version = build.build(application, project);
    try {
      return factory.host(workshop, application, version);
    } catch (IOException | IllegalArgumentException failure) {
      throw new LocalStartException(
          Diagnostic.error("W0612", "the artifact cannot be run here: " + failure.getMessage())
              .hint(
                  "run `wherry dev` without `--on`, or `wherry build --target "
                      + provider
                      + "` to see it"),
          failure);
    }
  }
}
