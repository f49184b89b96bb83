package dev.wherry.gcp.deployer.apply;

import dev.wherry.gcp.deployer.compile.GcpNames;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Map;

/**
 * Whose resources are: what has labels carries app, stage and region there, and what has none at
 * the beginning of its description. Names are no proof: those of accounts and secrets are the
 * project's, so that one app's two regions would share them, and the end of one would take the
 * other's.
 */
public final class Owner {

  private final Destination destination;
  private final Map<String, String> labels;
  private final String description;

  /** The owner of one app and stage in one region. */
  public Owner(Destination destination, String region) {
    this.destination = destination;
    this.labels =
        Map.of(
            "wherry-app",
            destination.app().value(),
            "wherry-stage",
            destination.stage().value(),
            "wherry-region",
            region);
    this.description =
        "wherry app=" + destination.app() + " stage=" + destination.stage() + " region=" + region;
  }

  /** What a secret of the app's is called. */
  String secret(ResourceName name) {
    return GcpNames.secret(destination.app(), destination.stage(), name);
  }

  /** The labels that prove it. */
  public Map<String, String> labels() {
    return labels;
  }

  /**
   * The filter of a list by the app's label. It narrows, and {@link #owns} decides. Neither side
   * takes quotes: the grammar of Google's filters (https://google.aip.dev/160, 2026-11) takes for
   * text whatever has no white space and no dot, a hyphen before it alone negates, and Google's own
   * tools for Firebase ask Secret Manager for {@code labels.firebase-managed=true}.
   */
  public String filter() {
    return "labels.wherry-app=" + destination.app();
  }

  /** Whether something with these labels is the app's. */
  public boolean owns(Map<String, String> found) {
    return found.entrySet().containsAll(labels.entrySet());
  }

  /** Whether something with this description is the app's. */
  boolean owns(String found) {
    return found.equals(description) || found.startsWith(description + " ");
  }

  /** The refusal of something that cannot be made, being there, and cannot be found. */
  ProviderException unseen(ResourceId id) {
    return new ProviderException(
        ProviderFailure.of(
                FailureKind.CONFLICT,
                id + " cannot be made, as one is there, and Google does not show it")
            .about(id)
            .hint("one that was deleted a moment ago goes in time: deploy again in a few minutes"));
  }

  /** Refuses what is not. */
  void require(boolean owned, ResourceId id) {
    if (!owned) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.FOREIGN,
                  id
                      + " is there, and nothing says that it belongs to this app and stage in this"
                      + " region")
              .about(id)
              .hint(
                  "rename the app or function, or delete the other one by hand; a second region"
                      + " needs a project of its own"));
    }
  }
}
