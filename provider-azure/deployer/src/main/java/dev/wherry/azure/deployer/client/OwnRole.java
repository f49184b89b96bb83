package dev.wherry.azure.deployer.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.deployer.data.BuiltInRoles;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Poll;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A role that lets who is signed in see what is inside something: on Azure, who may manage a thing
 * may not yet read it. Whoever may hand out roles takes it; others are told whom to ask for what.
 */
public final class OwnRole {

  private static final int DENIED = 403;

  /** A new role counts everywhere after some minutes. */
  public static final Duration UNTIL_IT_COUNTS = Duration.ofMinutes(10);

  /** Roles over what is inside things: their ids are the same in every directory. */
  public enum Kind {
    /** Read and write blobs. */
    BLOBS("Storage Blob Data Contributor"),
    /** Give values to secrets. */
    SECRETS("Key Vault Secrets Officer");

    private final String role;

    Kind(String role) {
      this.role = role;
    }

    private String id() {
      return BuiltInRoles.shipped().named(role);
    }
  }

  private final AzureClients clients;
  private final Kind kind;
  private final ArmId on;

  /** A role on something. */
  public OwnRole(AzureClients clients, Kind kind, ArmId on) {
    this.clients = clients;
    this.kind = kind;
    this.on = on;
  }

  /** A call of what is inside. */
  @FunctionalInterface
  public interface Knock {

    /** Calls, and gives refusals back. */
    Answer answer() throws InterruptedException;
  }

  /**
   * The answer of a call that needs the role.
   *
   * @throws ProviderException when who is signed in has it not and may not take it, with the
   *     command for who may give it
   */
  public Answer admitted(Knock knock) throws InterruptedException {
    Answer first = knock.answer();
    if (first.status() != DENIED) {
      return first;
    }
    take(first);
    Poll poll = new Poll(clients.pace(), Duration.ofSeconds(2), Duration.ofSeconds(15));
    Optional<Answer> later =
        poll.within(
            UNTIL_IT_COUNTS,
            () -> Optional.of(knock.answer()).filter(answer -> answer.status() != DENIED));
    return later.orElseThrow(() -> new ProviderException(late(first)));
  }

  private ProviderFailure late(Answer refused) {
    return Failures.of(refused)
        .hint("`" + kind.role + "` was granted just now and may take minutes to count: try again");
  }

  /** Having it already is no failure. */
  private void take(Answer refused) throws InterruptedException {
    SignIn.Identity identity = clients.signIn().identity();
    ObjectNode assignment = JsonNodeFactory.instance.objectNode();
    assignment
        .putObject("properties")
        .put("principalId", identity.object())
        .put("roleDefinitionId", definition());
    try {
      clients.arm().put(path(identity), NativeTypes.apiVersion(NativeTypes.ROLE), assignment);
    } catch (ProviderException e) {
      FailureKind why = e.failure().kind();
      if (why == FailureKind.PERMISSION) {
        throw new ProviderException(Failures.of(refused).hint(command(identity)), e);
      }
      if (why != FailureKind.FOREIGN) {
        throw e;
      }
    }
  }

  private String definition() {
    return clients.place().subscriptionId()
        + "/providers/Microsoft.Authorization/roleDefinitions/"
        + kind.id();
  }

  /** The same name each time, so that it is given once. */
  private String path(SignIn.Identity identity) {
    String seed = on + " " + kind.id() + " " + identity.object();
    UUID name = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    return on + "/providers/" + NativeTypes.ROLE + "/" + name;
  }

  private String command(SignIn.Identity identity) {
    return "ask for the role: `az role assignment create --assignee "
        + identity.object()
        + " --role \""
        + kind.role
        + "\" --scope "
        + on
        + "`";
  }
}
