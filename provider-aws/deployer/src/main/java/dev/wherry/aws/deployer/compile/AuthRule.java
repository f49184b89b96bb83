package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.Authorizer;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;
import java.util.List;
import java.util.Optional;

/** What HTTP APIs and function URLs can check of a caller. */
final class AuthRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      List<Trigger.Http> triggers = Triggers.http(function);
      triggers.forEach(trigger -> trigger(scope, function, trigger));
      keys(scope, function, triggers);
      if (scope.direct()) {
        mixture(scope, function, triggers);
      }
    }
  }

  private static void trigger(Scope scope, FunctionSpec function, Trigger.Http trigger) {
    if (trigger.auth() instanceof Auth.By by) {
      Authorizer authorizer = scope.app().authorizers().get(by.authorizer());
      if (scope.direct()) {
        scope
            .problems()
            .error(
                Code.AUTH,
                trigger.origin().at("auth"),
                "a function URL checks no tokens, which `"
                    + function.name()
                    + "` wants of authorizer `"
                    + by.authorizer()
                    + "`",
                "write `endpoint: gateway` under `http`, or `auth: key`");
      } else if (authorizer instanceof Authorizer.Jwt jwt) {
        jwt(scope, jwt);
      }
    } else if (trigger.auth() instanceof Auth.Key) {
      scope
          .problems()
          .note(
              Code.KEY_IN_ADAPTER,
              trigger.origin().at("auth"),
              "HTTP APIs have no keys: the adapter in `" + function.name() + "` compares them",
              "a call with a wrong key is a call of the function, and billed");
    }
  }

  private static void jwt(Scope scope, Authorizer.Jwt jwt) {
    if (jwt.audience().isEmpty()) {
      scope
          .problems()
          .error(
              Code.AUTH,
              jwt.origin().location(),
              "an HTTP API checks the audience of a token, and authorizer `"
                  + jwt.name()
                  + "` names none",
              "add `audience: [orders]` with what your tokens have as `aud`");
    }
    if (jwt.keys().isPresent()) {
      scope
          .problems()
          .error(
              Code.AUTH,
              jwt.origin().at("keys"),
              "an HTTP API finds the keys of authorizer `"
                  + jwt.name()
                  + "` by its issuer alone, and not where `keys` says",
              "remove `keys`, if the issuer has an OpenID configuration");
    }
  }

  private static void keys(Scope scope, FunctionSpec function, List<Trigger.Http> triggers) {
    for (Trigger.Http trigger : triggers) {
      if (trigger.auth() instanceof Auth.Key key
          && !Triggers.keys(function).equals(Optional.of(key.secret()))) {
        scope
            .problems()
            .error(
                Code.AUTH,
                trigger.origin().at("auth"),
                "function `" + function.name() + "` compares keys with more than one secret",
                "use one secret, which may hold several keys, or two functions");
      }
    }
  }

  private static void mixture(Scope scope, FunctionSpec function, List<Trigger.Http> triggers) {
    long iam = triggers.stream().filter(trigger -> trigger.auth() instanceof Auth.Iam).count();
    if (iam > 0 && iam < triggers.size()) {
      scope
          .problems()
          .error(
              Code.AUTH,
              function.origin().at("on"),
              "a function URL asks all callers of `" + function.name() + "` for the same",
              "write `auth: iam` for all of its routes or for none, or `endpoint: gateway`");
    }
  }
}
