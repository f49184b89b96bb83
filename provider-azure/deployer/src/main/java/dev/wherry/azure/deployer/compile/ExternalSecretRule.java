package dev.wherry.azure.deployer.compile;

import dev.wherry.model.Resource;
import dev.wherry.spi.compile.ExternalSecrets;
import java.util.Optional;

/** Secrets of other vaults: by their id, so that a role can be given, or by their address. */
final class ExternalSecretRule implements Rule {

  @Override
  public void check(Scope scope) {
    ExternalSecrets.each(scope.app(), (secret, name) -> check(scope, secret, name));
  }

  private static void check(Scope scope, Resource secret, String external) {
    Optional<SecretPlace> place = SecretPlace.of(external);
    if (place.isEmpty()) {
      scope
          .problems()
          .error(
              Code.EXTERNAL_SECRET,
              secret.origin().at("external"),
              "`" + external + "` is no secret of a vault, which `" + secret.name() + "` is to be",
              "write its id, `/subscriptions/…/vaults/NAME/secrets/NAME`, or its address without a"
                  + " version");
    } else if (place.get().scope().isEmpty()) {
      scope
          .problems()
          .note(
              Code.EXTERNAL_SECRET,
              secret.origin().at("external"),
              "an address does not tell whose the vault of `"
                  + secret.name()
                  + "` is: Wherry gives no function the right to read it",
              "write its id, or give the identities of the function apps the role `Key Vault"
                  + " Secrets User` there");
    }
  }
}
