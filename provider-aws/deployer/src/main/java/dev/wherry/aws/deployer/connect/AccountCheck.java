package dev.wherry.aws.deployer.connect;

import dev.wherry.aws.deployer.client.Account;
import dev.wherry.model.Document;
import dev.wherry.spi.Destination;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;

/** Whether somebody is signed in, and to the account that the manifest names. */
final class AccountCheck {

  private final Account account;
  private final Destination destination;

  AccountCheck(Account account, Destination destination) {
    this.account = account;
    this.destination = destination;
  }

  Preflight preflight() throws InterruptedException {
    try {
      Account.Identity identity = account.identity();
      return new Preflight(
          "account " + identity.account() + " as " + identity.arn(), problems(identity));
    } catch (ProviderException e) {
      return new Preflight("nobody", List.of(e.failure()));
    }
  }

  private List<ProviderFailure> problems(Account.Identity identity) {
    Document wanted = destination.target().settings().get("account");
    if (!(wanted instanceof Document.Text text) || text.value().equals(identity.account())) {
      return List.of();
    }
    return List.of(
        ProviderFailure.of(
                FailureKind.CREDENTIALS,
                "target `"
                    + destination.target().name()
                    + "` is account "
                    + text.value()
                    + ", and account "
                    + identity.account()
                    + " is signed in")
            .hint("choose another profile with AWS_PROFILE, or correct `account` in the manifest"));
  }
}
