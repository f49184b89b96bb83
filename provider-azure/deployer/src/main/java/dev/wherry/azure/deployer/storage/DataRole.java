package dev.wherry.azure.deployer.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.deployer.client.Answer;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.Failures;
import dev.wherry.azure.deployer.client.SignIn;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The role that lets who is signed in read and write the account's blobs: who may manage an account
 * may not yet see what is in it.
 */
final class DataRole {

  private static final String NAME = "Storage Blob Data Contributor";

  /** That role's id, the same in every directory. */
  private static final String ID = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";

  private final AzureClients clients;
  private final ArmId account;

  DataRole(AzureClients clients, ArmId account) {
    this.clients = clients;
    this.account = account;
  }

  /**
   * Gives the role to who is signed in; having it already is no failure.
   *
   * @param refused what the account said without it
   * @throws ProviderException when who is signed in may not hand out roles, with the command for
   *     who may
   */
  void grant(Answer refused) throws InterruptedException {
    SignIn.Identity identity = clients.signIn().identity();
    ObjectNode assignment = JsonNodeFactory.instance.objectNode();
    assignment
        .putObject("properties")
        .put("principalId", identity.object())
        .put("roleDefinitionId", definition());
    try {
      clients.arm().put(path(identity), NativeTypes.apiVersion(NativeTypes.ROLE), assignment);
    } catch (ProviderException e) {
      FailureKind kind = e.failure().kind();
      if (kind == FailureKind.PERMISSION) {
        throw new ProviderException(Failures.of(refused).hint(command(identity)), e);
      }
      if (kind != FailureKind.FOREIGN) {
        throw e;
      }
    }
  }

  private String definition() {
    return clients.place().subscriptionId()
        + "/providers/Microsoft.Authorization/roleDefinitions/"
        + ID;
  }

  /** The same name each time, so that it is given once. */
  private String path(SignIn.Identity identity) {
    byte[] bytes = (account + " " + ID + " " + identity.object()).getBytes(StandardCharsets.UTF_8);
    return account
        + "/providers/"
        + NativeTypes.ROLE
        + "/"
        + UUID.nameUUIDFromBytes(bytes);
  }

  private String command(SignIn.Identity identity) {
    return "ask for the role: `az role assignment create --assignee "
        + identity.object()
        + " --role \""
        + NAME
        + "\" --scope "
        + account
        + "`";
  }
}
