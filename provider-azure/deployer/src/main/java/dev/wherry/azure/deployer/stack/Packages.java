package dev.wherry.azure.deployer.stack;

import com.azure.core.http.HttpMethod;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.Answer;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.Ask;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.OwnRole;
import dev.wherry.azure.deployer.storage.BlobStorage;
import dev.wherry.azure.deployer.storage.PublishedPackages;
import dev.wherry.azure.deployer.storage.PublishedPackages.Note;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.Optional;

/**
 * Packages on their way to function apps. A Flex Consumption app takes them at the deployment end
 * of its own, {@code POST /api/publish}, as Azure's command line does; there is no description of
 * it that machines read. What is there already is not sent again.
 */
final class Packages {

  private static final int MISSING = 404;
  private static final int BUSY = 409;
  private static final int ROUNDS = 5;

  /** A deployment is listed a moment after it was accepted. */
  private static final Duration UNTIL_IT_IS_KNOWN = Duration.ofMinutes(5);

  private static final Duration UNTIL_IT_IS_NAMED = Duration.ofMinutes(1);

  private final AzureClients clients;
  private final BlobStorage storage;
  private final PublishedPackages published;
  private final Poll poll;

  Packages(AzureClients clients, BlobStorage storage) {
    this.clients = clients;
    this.storage = storage;
    this.published = storage.published();
    this.poll = new Poll(clients.pace(), Duration.ofMillis(500), Duration.ofSeconds(5));
  }

  /** Makes a function app run a package. */
  void publish(ResourceId site, ContentDigest digest, PhaseListener phases)
      throws InterruptedException {
    DeploymentEnd end = DeploymentEnd.of(clients, site);
    Optional<JsonNode> last = idle(end);
    if (isThere(site, digest, last)) {
      return;
    }
    BinaryData zip = storage.artifacts().read(digest);
    published.forget(site.name());
    phases.begins("publishing " + digest.brief());
    String deployment = send(end, zip);
    phases.begins("syncing triggers");
    new TriggerSync(clients, site).sync(PackageFunctions.of(zip));
    published.write(site.name(), new Note(digest.value(), deployment));
  }

  /** Whether the last that arrived is this one, and nobody sent another since. */
  private boolean isThere(ResourceId site, ContentDigest digest, Optional<JsonNode> last)
      throws InterruptedException {
    String deployment = last.map(Packages::id).orElse("");
    return published
        .find(site.name())
        .filter(note -> note.digest().equals(digest.value()))
        .filter(note -> note.deployment().equals(deployment))
        .isPresent();
  }

  /**
   * Sends a package, again while the app may not yet write to its storage: the role that lets it
   * was given a moment ago, and counts after some minutes.
   */
  private String send(DeploymentEnd end, BinaryData zip) throws InterruptedException {
    Ask ask =
        Ask.of(HttpMethod.POST, end.url("/api/publish?RemoteBuild=false&Deployer=wherry"))
            .data("application/zip", zip);
    Poll rare = new Poll(clients.pace(), Duration.ofSeconds(5), Duration.ofSeconds(30));
    Optional<JsonNode> taken =
        rare.within(
            OwnRole.UNTIL_IT_COUNTS,
            () -> Optional.of(sent(end, ask)).filter(one -> !Deployment.isShutOut(one)));
    JsonNode deployment = taken.isPresent() ? taken.get() : sent(end, ask);
    if (!Deployment.succeeded(deployment)) {
      throw new ProviderException(Deployment.failure(deployment, end));
    }
    return id(deployment);
  }

  /**
   * The deployment that was begun by a package, when it is over: the one that the answer names.
   * What that answer holds is documented nowhere, so where no such deployment shows up, any other
   * than was the last before is taken for it.
   */
  private JsonNode sent(DeploymentEnd end, Ask ask) throws InterruptedException {
    String before = idle(end).map(Packages::id).orElse("");
    String told = begun(end, ask).json().asText("");
    Optional<JsonNode> named =
        told.isEmpty()
            ? Optional.empty()
            : poll.within(UNTIL_IT_IS_NAMED, () -> idle(end).filter(last -> id(last).equals(told)));
    if (named.isPresent()) {
      return named.get();
    }
    return poll.within(UNTIL_IT_IS_KNOWN, () -> idle(end).filter(last -> !id(last).equals(before)))
        .orElseThrow(
            () ->
                new ProviderException(
                    ProviderFailure.of(
                            FailureKind.UNAVAILABLE,
                            "Azure took the package and does not tell what became of it")
                        .hint("somebody else may have published meanwhile; deploy again")));
  }

  private static String id(JsonNode deployment) {
    return deployment.path("id").asText("");
  }

  /** Something else that is on its way is waited for, but not for ever. */
  private Answer begun(DeploymentEnd end, Ask ask) throws InterruptedException {
    for (int round = 1; round < ROUNDS; round++) {
      Answer answer = clients.management().send(ask, BUSY);
      if (answer.status() != BUSY) {
        return answer;
      }
      idle(end);
    }
    return clients.management().send(ask);
  }

  /** The last deployment, when it is over; one that a killed command began is waited for. */
  private Optional<JsonNode> idle(DeploymentEnd end) throws InterruptedException {
    Ask ask = Ask.of(HttpMethod.GET, end.url("/api/deployments/latest"));
    return poll.until(
        () -> {
          Answer answer = clients.management().send(ask, MISSING);
          if (answer.status() == MISSING) {
            return Optional.of(Optional.empty());
          }
          JsonNode deployment = answer.json();
          return Deployment.isOver(deployment)
              ? Optional.of(Optional.of(deployment))
              : Optional.empty();
        });
  }

  /** What is published where, for who reads. */
  static Optional<String> code(
      AzureClients clients, PublishedPackages published, ResourceId site, ArmId place)
      throws InterruptedException {
    Optional<Note> note = published.find(site.name());
    if (note.isEmpty()) {
      return Optional.empty();
    }
    DeploymentEnd end = DeploymentEnd.of(clients, place);
    Answer answer =
        clients
            .management()
            .send(Ask.of(HttpMethod.GET, end.url("/api/deployments/latest")), MISSING);
    boolean last = id(answer.json()).equals(note.get().deployment());
    return last ? note.map(Note::digest) : Optional.empty();
  }
}
