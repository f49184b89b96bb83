package dev.wherry.azure.deployer.compile;

import dev.wherry.spi.blueprint.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret of another vault, as the manifest names it.
 *
 * @param reference what a setting says instead of the value; always of the newest version
 * @param scope what a role is needed on; a bare address does not tell
 */
record SecretPlace(Value reference, Optional<ForeignScope> scope) {

  /** How a reference begins. */
  static final String OPEN = "@Microsoft.KeyVault(SecretUri=";

  private static final Pattern ID =
      Pattern.compile(
          "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.KeyVault/vaults/"
              + "([A-Za-z0-9-]{3,24})/secrets/([A-Za-z0-9-]{1,127})");
  private static final Pattern ADDRESS =
      Pattern.compile("(https://[A-Za-z0-9.-]+/secrets/[A-Za-z0-9-]{1,127})/?");

  /** The place, unless it is neither an id nor an address. */
  static Optional<SecretPlace> of(String external) {
    Matcher id = ID.matcher(external);
    if (id.matches()) {
      Value reference =
          Arm.expression(
              "concat('"
                  + OPEN
                  + "https://"
                  + id.group(1)
                  + "', environment().suffixes.keyvaultDns, '/secrets/"
                  + id.group(2)
                  + "/)')");
      return Optional.of(new SecretPlace(reference, ForeignScope.of(external)));
    }
    Matcher address = ADDRESS.matcher(external);
    return address.matches()
        ? Optional.of(new SecretPlace(Value.text(OPEN + address.group(1) + "/)"), Optional.empty()))
        : Optional.empty();
  }
}
