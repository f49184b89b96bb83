package dev.wherry.gcp.deployer.connect;

import dev.wherry.gcp.deployer.client.Endpoints;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Place;
import dev.wherry.model.Document;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Pace;
import java.util.Map;

/**
 * Ways to Google Cloud.
 *
 * @param environment variables that lead calls elsewhere than to Google
 * @param pace what waiting is
 */
public record GcpConnections(Map<String, String> environment, Pace pace) {

  /** Copies the map in. */
  public GcpConnections {
    environment = Map.copyOf(environment);
  }

  /** The ways of this program. */
  public static GcpConnections ofProcess() {
    return new GcpConnections(System.getenv(), Pace.REAL);
  }

  /** The way to one copy of an app; nothing is called yet. */
  public Connection to(Destination destination) {
    Place place = new Place(project(destination), region(destination));
    return new GcpConnection(
        new GoogleClients(place, new Endpoints(environment), pace), destination);
  }

  private static String project(Destination destination) {
    if (destination.target().settings().get("project") instanceof Document.Text text) {
      return text.value();
    }
    throw missing(destination, "project", "my-project");
  }

  private static String region(Destination destination) {
    return destination
        .target()
        .region()
        .orElseThrow(() -> missing(destination, "region", "europe-west1"));
  }

  private static ProviderException missing(Destination destination, String what, String example) {
    return new ProviderException(
        ProviderFailure.of(
                FailureKind.REJECTED,
                "target `" + destination.target().name() + "` names no " + what)
            .hint("add `" + what + ": " + example + "` to it in the manifest"));
  }
}
