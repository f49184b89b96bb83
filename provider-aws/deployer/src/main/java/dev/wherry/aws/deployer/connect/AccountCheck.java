package dev.wherry.aws.deployer.connect;

import dev.wherry.aws.deployer.client.Account;
import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.spi.Destination;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody is signed in, to the account that the manifest names, and may deploy there. A
 * stack that CloudFormation is busy with is no problem: a deployment waits for it.
 */
final class AccountCheck {

  private final AwsClients clients;
  private final Destination destination;
  private final Account account;

  AccountCheck(AwsClients clients, Destination destination, Account account) {
    this.clients = clients;
    this.destination = destination;
    this.account = account;
  }

  Preflight preflight() throws InterruptedException {
    String who = "nobody";
    try {
      Account.Identity signedIn = account.signedIn();
      who = identity(signedIn);
      account.require();
      Optional<List<ProviderFailure>> problems =
          new PermissionCheck(clients, destination, signedIn).problems();
      return problems
          .map(known -> new Preflight(identity(signedIn), known))
          .orElseGet(
              () ->
                  new Preflight(
                      identity(signedIn) + ", whose permissions IAM does not tell", List.of()));
    } catch (ProviderException e) {
      return new Preflight(who, List.of(e.failure()));
    }
  }

  private static String identity(Account.Identity signedIn) {
    return "account " + signedIn.account() + " as " + signedIn.arn();
  }
}
