package dev.wherry.cli.dev;

import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Style;
import dev.wherry.cli.console.Table;
import dev.wherry.local.schedule.ScheduledTrigger;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a running app offers: its address, its routes, its schedules.
 *
 * @param application the app
 * @param address where it serves
 * @param schedules its schedules
 * @param now the moment from which firing times are counted
 */
record Banner(Application application, URI address, List<ScheduledTrigger> schedules, Instant now) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV");

  private record Entry(Route route, FunctionSpec function) {}

  /** For people. */
  List<String> lines(Style style) {
    Table table = new Table();
    for (Entry entry : routes()) {
      Route route = entry.route();
      table.row("  " + route.method(), route.path(), entry.function().name().value());
    }
    for (ScheduledTrigger schedule : schedules) {
      String next = next(schedule).map(time -> "next " + TIME.format(time)).orElse("off");
      table.row("  schedule", next, schedule.function().value());
    }
    List<String> lines = new ArrayList<>();
    lines.add(style.bold(application.name().value()) + " on " + style.cyan(address.toString()));
    lines.add("");
    lines.addAll(table.lines());
    lines.add("");
    return lines;
  }

  /** For programs: the first line of the log. */
  JsonObject json() {
    List<JsonObject> routes = new ArrayList<>();
    for (Entry entry : routes()) {
      routes.add(
          JsonObject.empty()
              .with("method", entry.route().method())
              .with("path", entry.route().path())
              .with("function", entry.function().name()));
    }
    List<JsonObject> times = new ArrayList<>();
    for (ScheduledTrigger schedule : schedules) {
      times.add(
          JsonObject.empty()
              .with("function", schedule.function())
              .with("schedule", schedule.clock().schedule())
              .with("next", schedule.next(now)));
    }
    return JsonObject.versioned()
        .with("time", now)
        .with("event", "ready")
        .with("url", address)
        .with("port", address.getPort())
        .with("app", application.name())
        .with("routes", routes)
        .with("schedules", times);
  }

  private List<Entry> routes() {
    List<Entry> routes = new ArrayList<>();
    for (FunctionSpec function : application.functions().values()) {
      for (Trigger trigger : function.triggers()) {
        if (trigger instanceof Trigger.Http http) {
          http.routes().forEach(route -> routes.add(new Entry(route, function)));
        }
      }
    }
    return routes;
  }

  private Optional<ZonedDateTime> next(ScheduledTrigger schedule) {
    return schedule.next(now).map(time -> time.atZone(schedule.clock().timezone()));
  }
}
