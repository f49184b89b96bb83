package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.HttpSettings;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;
import java.util.List;

/** Each function has an address of its own; nothing stands in front of all of them. */
final class AddressRule implements Rule {

  @Override
  public void check(Scope scope) {
    HttpSettings http = scope.app().http();
    http.domain().ifPresent(domain -> domain(scope, domain));
    List<Trigger.Http> triggers =
        scope.app().functions().values().stream()
            .flatMap(function -> Triggers.http(function).stream())
            .toList();
    boolean several =
        scope.app().functions().values().stream()
                .filter(function -> !Triggers.http(function).isEmpty())
                .count()
            > 1;
    if (several && http.endpoint() == HttpSettings.Endpoint.GATEWAY) {
      boolean written = http.origin().keys().containsKey("endpoint");
      scope
          .problems()
          .note(
              Code.ADDRESSES,
              written ? http.origin().at("endpoint") : triggers.get(0).origin().location(),
              "functions on Google Cloud share no base URL: each has an address of its own",
              "`wherry info` lists the URL of each route; `endpoint: direct` says that you know");
    }
    scope.app().functions().values().forEach(function -> two(scope, function));
  }

  private static void domain(Scope scope, HttpSettings.Domain domain) {
    scope
        .problems()
        .error(
            Code.DOMAIN,
            domain.origin().location(),
            "a function on Google Cloud has no domain of its own, and `"
                + domain.name()
                + "` asks for one",
            "put a load balancer in front, and keep `domain` from this target");
  }

  private static void two(Scope scope, FunctionSpec function) {
    if (Scope.isTwo(function)) {
      String most = function.maxInstances().isPresent() ? ", each with its `max-instances`" : "";
      scope
          .problems()
          .note(
              Code.TWO_FUNCTIONS,
              function.origin().at("on"),
              "`"
                  + function.name()
                  + "` becomes two Cloud Run functions"
                  + most
                  + ": its schedules call one that nobody else may call",
              "make two functions of it, if they should scale apart");
    }
  }
}
