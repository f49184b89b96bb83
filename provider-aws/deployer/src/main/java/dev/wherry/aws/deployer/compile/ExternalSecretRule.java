package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Resource;
import dev.wherry.spi.compile.ExternalSecrets;
import java.util.regex.Pattern;

/**
 * Secrets that are someone else's: by their name, or by their whole ARN.
 *
 * <p>A name may end as an ARN does, with a hyphen and six characters: Secrets Manager advises
 * against it, because of ARNs that are not whole, and finds the secret by its name all the same. An
 * ARN that is not whole may lead to several secrets, and IAM compares it with the whole one
 * (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html, read
 * 2026-11-28).
 */
final class ExternalSecretRule implements Rule {

  /**
   * What {@code CreateSecret} takes, and {@code !}, which stands in names that AWS's services give
   * ({@code rds!cluster-…}). With {@code *} and {@code ?} the function's role could read others.
   */
  private static final String NAME = "[A-Za-z0-9/_+=.@!-]{1,512}";

  private static final Pattern KNOWN =
      Pattern.compile(
          NAME
              + "|arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:"
              + NAME
              + "-[A-Za-z0-9]{6}");

  @Override
  public void check(Scope scope) {
    ExternalSecrets.unlike(scope.app(), KNOWN, (secret, name) -> refuse(scope, secret, name));
  }

  private static void refuse(Scope scope, Resource secret, String name) {
    scope
        .problems()
        .error(
            Code.EXTERNAL_SECRET,
            secret.origin().at("external"),
            "`"
                + name
                + "` is no secret of Secrets Manager, which `"
                + secret.name()
                + "` is to be",
            "write its name (letters, digits and `/_+=.@-`), or its whole ARN with the hyphen and"
                + " six characters at the end");
  }
}
