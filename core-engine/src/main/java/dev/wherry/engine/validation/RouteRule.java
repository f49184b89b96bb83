package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.FunctionName;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A request fits one route best, never two the same. */
final class RouteRule implements Rule {

  private record Taken(Route route, FunctionName function) {}

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    Map<String, Taken> routes = new HashMap<>();
    subject.triggers(
        Trigger.Http.class,
        (function, http) -> {
          for (Route route : http.routes()) {
            Taken taken = new Taken(route, function.name());
            Taken first = routes.putIfAbsent(route.form(), taken);
            if (first != null) {
              report.accept(problem(taken, first));
            }
          }
        });
  }

  private static Diagnostic problem(Taken taken, Taken first) {
    String place = "`" + first.function() + "` has it in " + first.route().location();
    return taken.route().path().equals(first.route().path())
        ? ManifestProblem.ROUTE_TWICE
            .at(taken.route().location(), "the route `" + taken.route() + "` is taken")
            .hint(place)
        : ManifestProblem.AMBIGUOUS_ROUTE
            .at(
                taken.route().location(),
                "`" + taken.route() + "` takes the same requests as `" + first.route() + "`")
            .hint(place + "; parameters' names make no difference");
  }
}
