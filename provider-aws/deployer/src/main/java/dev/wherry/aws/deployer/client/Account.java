package dev.wherry.aws.deployer.client;

import dev.wherry.model.Document;
import dev.wherry.model.Target;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who is signed in, asked once; to another account than the target names nothing is done. */
public final class Account {

  private final AwsClients clients;
  private final Target target;
  private @Nullable Identity known;

  /** The account behind these clients, which a target may name. */
  public Account(AwsClients clients, Target target) {
    this.clients = clients;
    this.target = target;
  }

  /**
   * Who is signed in to the account that is wanted.
   *
   * @throws ProviderException when nobody is, or to another account
   */
  public Identity identity() throws InterruptedException {
    Identity signedIn = signedIn();
    Optional<String> wanted = wanted();
    if (wanted.isPresent() && !wanted.get().equals(signedIn.account())) {
      throw new ProviderException(another(wanted.get(), signedIn));
    }
    return signedIn;
  }

  /** Does nothing when the target names no account, or that of who is signed in. */
  public void require() throws InterruptedException {
    if (wanted().isPresent()) {
      identity();
    }
  }

  /** Who is signed in, to whatever account. */
  public synchronized Identity signedIn() throws InterruptedException {
    Identity present = known;
    if (present == null) {
      GetCallerIdentityResponse answer =
          Calls.call(() -> clients.sts().getCallerIdentity(request -> {}));
      present = new Identity(answer.account(), answer.arn());
      known = present;
    }
    return present;
  }

  private Optional<String> wanted() {
    return target.settings().get("account") instanceof Document.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private ProviderFailure another(String wanted, Identity signedIn) {
    return ProviderFailure.of(
            FailureKind.CREDENTIALS,
            "target `"
                + target.name()
                + "` is account "
                + wanted
                + ", and account "
                + signedIn.account()
                + " is signed in")
        .hint("choose another profile with AWS_PROFILE, or correct `account` in the manifest");
  }

  /**
   * Who is signed in.
   *
   * @param account twelve digits
   * @param arn of the user or role
   */
  public record Identity(String account, String arn) {}
}
