package dev.wherry.aws.deployer.client;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who is signed in, asked once. */
public final class Account {

  private final AwsClients clients;
  private @Nullable Identity known;

  /** The account behind these clients. */
  public Account(AwsClients clients) {
    this.clients = clients;
  }

  /** Who is signed in. */
  public synchronized Identity identity() throws InterruptedException {
    Identity present = known;
    if (present == null) {
      GetCallerIdentityResponse answer =
          Calls.call(() -> clients.sts().getCallerIdentity(request -> {}));
      present = new Identity(answer.account(), answer.arn());
      known = present;
    }
    return present;
  }

  /**
   * Who is signed in.
   *
   * @param account twelve digits
   * @param arn of the user or role
   */
  public record Identity(String account, String arn) {}
}
