package dev.wherry.azure.deployer.compile;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Alike;
import dev.wherry.spi.compile.Triggers;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the adapter can check of a caller. Azure's own check needs an application in Entra. That the
 * adapter checks is told once of all functions.
 */
final class AuthRule implements Rule {

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      Triggers.http(function).forEach(trigger -> trigger(scope, function, trigger));
    }
    checked(scope, Auth.By.class::isInstance)
        .ifPresent(
            some ->
                note(
                    scope,
                    some,
                    "a function app checks no tokens: the adapter in " + some.names() + " does",
                    "a call with a wrong token is a call of the function, and billed"));
    checked(scope, Auth.Key.class::isInstance)
        .ifPresent(
            some ->
                note(
                    scope,
                    some,
                    "the keys of Azure are other ones: the adapter in "
                        + some.names()
                        + " compares `x-api-key`",
                    "a call with a wrong key is a call of the function, and billed"));
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
    } else if (trigger.auth() instanceof Auth.Key key
        && !Triggers.keys(function).equals(Optional.of(key.secret()))) {
      error(
          scope,
          trigger,
          "function `" + function.name() + "` compares keys with more than one secret",
          "use one secret, which may hold several keys, or two functions");
    }
  }

  /** The functions whose callers are checked in one way, at the first place that asks for it. */
  private static Optional<Alike> checked(Scope scope, Predicate<Auth> way) {
    List<FunctionSpec> functions =
        scope.app().functions().values().stream()
            .filter(function -> place(function, way).isPresent())
            .toList();
    return functions.stream()
        .findFirst()
        .flatMap(first -> place(first, way))
        .map(place -> new Alike(place, functions));
  }

  private static Optional<SourceLocation> place(FunctionSpec function, Predicate<Auth> way) {
    return Triggers.http(function).stream()
        .filter(trigger -> way.test(trigger.auth()))
        .map(trigger -> trigger.origin().at("auth"))
        .findFirst();
  }

  private static void note(Scope scope, Alike some, String message, String hint) {
    scope.problems().note(Code.IN_ADAPTER, some.place(), message, hint);
  }

  private static void error(Scope scope, Trigger.Http trigger, String message, String hint) {
    scope.problems().error(Code.AUTH, trigger.origin().at("auth"), message, hint);
  }
}
