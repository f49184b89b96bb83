package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.Resource;
import java.util.regex.Pattern;

/** Secrets that are someone else's: by their name, or in full where the project is another. */
final class ExternalSecretRule implements Rule {

  private static final String ID = "[A-Za-z0-9_-]{1,255}";
  private static final Pattern NAME =
      Pattern.compile(ID + "|projects/[a-z0-9][a-z0-9.:-]*/secrets/" + ID);

  @Override
  public void check(Scope scope) {
    for (Resource resource : scope.app().resources().values()) {
      if (resource instanceof Resource.Secret) {
        resource
            .common()
            .external()
            .filter(name -> !NAME.matcher(name).matches())
            .ifPresent(name -> refuse(scope, resource, name));
      }
    }
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
