package dev.wherry.aws.deployer.compile;

import dev.wherry.model.HttpSettings;

/** What the app's own domain needs. */
final class DomainRule implements Rule {

  @Override
  public void check(Scope scope) {
    HttpSettings http = scope.app().http();
    if (http.domain().isEmpty()) {
      return;
    }
    HttpSettings.Domain domain = http.domain().get();
    if (scope.direct()) {
      scope
          .problems()
          .error(
              Code.DOMAIN,
              domain.origin().location(),
              "function URLs have no domain of their own, and `" + domain.name() + "` asks for one",
              "write `endpoint: gateway` under `http`");
    } else if (domain.certificate().isEmpty()) {
      scope
          .problems()
          .error(
              Code.DOMAIN,
              domain.origin().location(),
              "the domain `" + domain.name() + "` has no certificate",
              "add `certificate:` with the ARN of a certificate of ACM in the target's region");
    }
  }
}
