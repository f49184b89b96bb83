package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.jwt.TokenIssuer;
import dev.wherry.jwt.TokenSettings;
import dev.wherry.local.auth.Gate;
import dev.wherry.local.auth.JwtGate;
import dev.wherry.local.auth.KeyGate;
import dev.wherry.local.auth.UnsupportedGate;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.Authorizer;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.Trigger;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the gates of one version's routes. */
final class Gates {

  private final Workshop workshop;
  private final Application application;
  private final Map<AuthorizerName, TokenIssuer> issuers = new HashMap<>();

  Gates(Workshop workshop, Application application) {
    this.workshop = workshop;
    this.application = application;
  }

  Gate of(Trigger.Http trigger) {
    Auth auth = trigger.auth();
    if (auth instanceof Auth.None) {
      return Gate.OPEN;
    }
    if (auth instanceof Auth.Key key) {
      String secret = key.secret().value();
      return new KeyGate(secret, () -> keys(secret));
    }
    if (auth instanceof Auth.By by
        && application.authorizers().get(by.authorizer()) instanceof Authorizer.Jwt jwt) {
      TokenIssuer issuer = issuers.computeIfAbsent(jwt.name(), name -> issuer(jwt));
      return new JwtGate(issuer, trigger.scopes(), workshop.background());
    }
    workshop.notice(
        Diagnostic.warning("W0602", "the local runner cannot check `auth: iam`; it answers 501")
            .hint("call the function with `wherry invoke`")
            .at(trigger.origin().at("auth")));
    return new UnsupportedGate("the local runner cannot check `auth: iam`; a platform does");
  }

  private TokenIssuer issuer(Authorizer.Jwt jwt) {
    TokenSettings settings =
        new TokenSettings(jwt.name().value(), jwt.issuer(), jwt.audience(), jwt.keys());
    return new TokenIssuer(
        settings,
        problem ->
            workshop.notice(
                Diagnostic.error("W0608", problem)
                    .hint("check `issuer` and `keys`, and that the issuer answers")
                    .at(jwt.origin().location())));
  }

  private Optional<String> keys(String secret) {
    try {
      return workshop.secrets().get(secret);
    } catch (IOException unreadable) {
      workshop.notice(
          Diagnostic.error("W0609", "the secrets cannot be read: " + unreadable.getMessage())
              .hint("set them anew with `wherry secret set`"));
      return Optional.empty();
    }
  }
}
