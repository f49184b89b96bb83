package dev.wherry.aws.deployer.compile;

import dev.wherry.model.HttpSettings;
import java.util.Optional;

/** What the app's own domain needs. */
final class DomainRule implements Rule {

  private static final String CERTIFICATE =
      "arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/.+";

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
    } else {
      region(scope, domain, domain.certificate().get());
    }
  }

  /** A regional domain takes certificates of its own region: {@code arn:aws:acm:REGION:…}. */
  private static void region(Scope scope, HttpSettings.Domain domain, String certificate) {
    if (!certificate.matches(CERTIFICATE)) {
      scope
          .problems()
          .error(
              Code.DOMAIN,
              domain.origin().at("certificate"),
              "`" + certificate + "` is no certificate of ACM",
              "write its ARN, which begins with `arn:aws:acm:`");
      return;
    }
    String[] parts = certificate.split(":", 5);
    Optional<String> wanted = scope.target().region();
    if (parts.length == 5 && wanted.isPresent() && !parts[3].equals(wanted.get())) {
      scope
          .problems()
          .error(
              Code.DOMAIN,
              domain.origin().at("certificate"),
              "the certificate of `"
                  + domain.name()
                  + "` is in region `"
                  + parts[3]
                  + "`, and an HTTP API in `"
                  + wanted.get()
                  + "` takes certificates from there only",
              "ask ACM for a certificate in `" + wanted.get() + "`");
    }
  }
}
