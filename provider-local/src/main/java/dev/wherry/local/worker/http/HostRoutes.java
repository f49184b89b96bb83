package dev.wherry.local.worker.http;

import dev.wherry.local.worker.AppFolder;
import dev.wherry.local.worker.AzureFunction;
import dev.wherry.local.worker.AzureFunction.Binding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which function of an app a request is for: the first in the order of their names whose route and
 * methods fit, since the host keeps its routes in a plain list ({@code WebJobsRouteBuilder}, {@code
 * FunctionMetadataManager}). A parameter's constraint is not looked at.
 */
public final class HostRoutes {

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(AzureFunction function, Binding trigger, List<String> template) {}

  /**
   * A function that was found.
   *
   * @param function the function
   * @param trigger its trigger
   * @param parameters of its route, decoded
   */
  public record Match(AzureFunction function, Binding trigger, Map<String, String> parameters) {}

  /** The routes of an app. */
  public HostRoutes(AppFolder app) {
    for (AzureFunction function : app.functions()) {
      Optional<Binding> trigger = function.binding(AzureFunction.HTTP_TRIGGER);
      if (trigger.isPresent()) {
        String route = trigger.get().route().filter(one -> !one.isEmpty()).orElse(function.name());
        String whole = app.routePrefix().isEmpty() ? route : app.routePrefix() + "/" + route;
        entries.add(new Entry(function, trigger.get(), segments(whole)));
      }
    }
  }

  /** The function for a request. */
  public Optional<Match> choose(String method, String rawPath) {
    List<String> path = segments(HostPath.of(rawPath).decoded());
    for (Entry entry : entries) {
      List<String> methods = entry.trigger().methods();
      if (methods.isEmpty() || methods.stream().anyMatch(method::equalsIgnoreCase)) {
        Optional<Map<String, String>> parameters = match(entry.template(), path);
        if (parameters.isPresent()) {
          return Optional.of(new Match(entry.function(), entry.trigger(), parameters.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** A slash at either end means nothing. */
  private static List<String> segments(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    int end = path.length() > start && path.endsWith("/") ? path.length() - 1 : path.length();
    String inner = path.substring(start, Math.max(start, end));
    return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
  }

  private static Optional<Map<String, String>> match(List<String> template, List<String> path) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < template.size(); i++) {
      String segment = template.get(i);
      if (!segment.startsWith("{")) {
        if (i >= path.size() || !segment.equalsIgnoreCase(path.get(i))) {
          return Optional.empty();
        }
      } else if (segment.startsWith("{*")) {
        if (i < path.size()) {
          parameters.put(name(segment), String.join("/", path.subList(i, path.size())));
        }
        return Optional.of(parameters);
      } else if (i < path.size() && !path.get(i).isEmpty()) {
        parameters.put(name(segment), path.get(i));
      } else if (!segment.contains("?") || i < path.size()) {
        return Optional.empty();
      }
    }
    return path.size() > template.size() ? Optional.empty() : Optional.of(parameters);
  }

  private static String name(String segment) {
    return segment.replaceAll("^\\{\\**|[?:=}].*$", "");
  }
}
