package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.Resource;
import dev.wherry.spi.compile.ExternalSecrets;
import java.util.regex.Pattern;

/** Secrets that are someone else's: by their name, or in full where the project is another. */
final class ExternalSecretRule implements Rule {

  private static final String ID = "[A-Za-z0-9_-]{1,255}";
  private static final Pattern NAME =
      Pattern.compile(ID + "|projects/[a-z0-9][a-z0-9.:-]*/secrets/" + ID);

  @Override
  public void check(Scope scope) {
    ExternalSecrets.unlike(scope.app(), NAME, (secret, name) -> refuse(scope, secret, name));
  }

  private static void refuse(Scope scope, Resource secret, String name) {
    scope
        .problems()
        .error(
            Code.EXTERNAL_SECRET,
            secret.origin().at("external"),
            "`" + name + "` is no secret of Secret Manager, which `" + secret.name() + "` is to be",
            "write its name, or `projects/PROJECT/secrets/NAME` where the project is another:"
                + " functions read its latest version, and no regional secrets");
  }
}
