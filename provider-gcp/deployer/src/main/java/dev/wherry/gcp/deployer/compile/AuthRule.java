package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;
import java.util.List;
import java.util.Optional;

/** What Cloud Run and the adapter can check of a caller. */
final class AuthRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      List<Trigger.Http> triggers = Triggers.http(function);
      triggers.forEach(trigger -> trigger(scope, function, trigger));
      mixture(scope, function, triggers);
    }
  }

  private static void trigger(Scope scope, FunctionSpec function, Trigger.Http trigger) {
    if (trigger.auth() instanceof Auth.By) {
      note(
          scope,
          trigger,
          "Cloud Run knows no tokens but Google's: the adapter in `"
              + function.name()
              + "` checks them",
          "a call with a wrong token is a call of the function, and billed");
    } else if (trigger.auth() instanceof Auth.Key key) {
      note(
          scope,
          trigger,
          "Cloud Run has no keys: the adapter in `" + function.name() + "` compares them",
          "a call with a wrong key is a call of the function, and billed");
      if (!Triggers.keys(function).equals(Optional.of(key.secret()))) {
        error(
            scope,
            trigger,
            "function `" + function.name() + "` compares keys with more than one secret",
            "use one secret, which may hold several keys, or two functions");
      }
    }
  }

  private static void mixture(Scope scope, FunctionSpec function, List<Trigger.Http> triggers) {
    List<Trigger.Http> iam =
        triggers.stream().filter(trigger -> trigger.auth() instanceof Auth.Iam).toList();
    if (!iam.isEmpty() && scope.app().http().cors().isPresent()) {
      scope
          .problems()
          .warning(
              Code.AUTH,
              iam.get(0).origin().at("auth"),
              "browsers cannot call `"
                  + function.name()
                  + "` from another origin: what they ask before a call has no token, and Cloud Run"
                  + " refuses it",
              "let an authorizer check tokens for what browsers call");
    }
    if (!iam.isEmpty() && iam.size() < triggers.size()) {
      error(
          scope,
          iam.get(0),
          "Cloud Run asks all callers of `" + function.name() + "` for the same",
          "write `auth: iam` for all of its routes or for none, or make two functions");
    }
  }

  private static void note(Scope scope, Trigger.Http trigger, String message, String hint) {
    scope.problems().note(Code.IN_ADAPTER, trigger.origin().at("auth"), message, hint);
  }

  private static void error(Scope scope, Trigger.Http trigger, String message, String hint) {
    scope.problems().error(Code.AUTH, trigger.origin().at("auth"), message, hint);
  }
}
