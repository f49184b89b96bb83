package dev.wherry.cli.invoke;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.runtime.http.RouteMatch;
import dev.wherry.runtime.http.RouteTable;
import dev.wherry.spi.operate.InvocationRequest;
import java.util.Optional;

/** What a deployed function is told. */
public final class DeployedEvent {

  private static final String NOTHING = "null";

  private DeployedEvent() {}

  /**
   * Data as a trigger would send them; without a trigger they are handed on as they are.
   *
   * @throws CommandException when they are not what the trigger sends
   */
  public static InvocationRequest.Payload of(Optional<Trigger> trigger, String data) {
    if (trigger.isEmpty()) {
      return new InvocationRequest.Native(data.isBlank() ? NOTHING : data);
    }
    return trigger.get() instanceof Trigger.Http http
        ? request(http, data)
        : new InvocationRequest.Neutral(trigger.get(), data);
  }

  private static InvocationRequest.Payload request(Trigger.Http http, String data) {
    HttpEvent event = HttpEvent.read(data, http.routes().get(0));
    RouteTable.Builder<Route> routes = new RouteTable.Builder<>();
    http.routes().forEach(route -> routes.add(route.toString(), route));
    String path = event.path().split("\\?", 2)[0];
    if (!(routes.build().match(event.method(), path) instanceof RouteMatch.Found<Route> found)) {
      throw CommandException.usage(
          "no route of the function fits `" + event.method() + " " + path + "`",
          "it has " + http.routes());
    }
    return new InvocationRequest.Http(
        found.target(),
        event.method(),
        event.path(),
        found.pathParameters(),
        event.headers(),
        event.body());
  }
}
