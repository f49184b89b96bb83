package dev.wherry.azure.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;
import java.util.Optional;

/** What the adapter can check of a caller. Azure's own check needs an application in Entra. */
final class AuthRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      Triggers.http(function).forEach(trigger -> trigger(scope, function, trigger));
    }
  }

  private static void trigger(Scope scope, FunctionSpec function, Trigger.Http trigger) {
    if (trigger.auth() instanceof Auth.Iam) {
      error(
          scope,
          trigger,
          "a function app has no check of identities of its own, and `"
              + function.name()
              + "` asks for `iam`",
          "write an authorizer whose issuer is your Entra tenant, or keep the function from this"
              + " target with `targets`");
    } else if (trigger.auth() instanceof Auth.By) {
      note(
          scope,
          trigger,
          "a function app checks no tokens: the adapter in `" + function.name() + "` does",
          "a call with a wrong token is a call of the function, and billed");
    } else if (trigger.auth() instanceof Auth.Key key) {
      note(
          scope,
          trigger,
          "the keys of Azure are other ones: the adapter in `"
              + function.name()
              + "` compares `x-api-key`",
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

  private static void note(Scope scope, Trigger.Http trigger, String message, String hint) {
    scope.problems().note(Code.IN_ADAPTER, trigger.origin().at("auth"), message, hint);
  }

  private static void error(Scope scope, Trigger.Http trigger, String message, String hint) {
    scope.problems().error(Code.AUTH, trigger.origin().at("auth"), message, hint);
  }
}
