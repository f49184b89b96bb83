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
            Taken first = routes.putIfAbsent(form(route), taken);
            if (first != null) {
              report.accept(problem(taken, first));
            }
          }
        });
  }

  /** Routes that take the same requests have the same form, whatever their parameters' names. */
  private static String form(Route route) {
    StringBuilder form = new StringBuilder(route.method());
    for (String segment : route.path().split("/", -1)) {
      form.append('/');
      if (segment.startsWith("{")) {
        form.append(segment.endsWith("+}") ? "{+}" : "{}");
      } else {
        form.append(segment);
      }
    }
    return form.toString();
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
