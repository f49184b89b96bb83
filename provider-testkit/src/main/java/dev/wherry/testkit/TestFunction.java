package dev.wherry.testkit;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Auth;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.HandlerName;
import dev.wherry.model.Origin;
import dev.wherry.model.Route;
import dev.wherry.model.Text;
import dev.wherry.model.Trigger;
import dev.wherry.model.Use;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A function for a test, without a manifest. */
public final class TestFunction {

  private final String name;
  private final String handler;
  private final List<Trigger> triggers = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final Map<String, Text> environment = new LinkedHashMap<>();
  private Duration timeout = FunctionSpec.DEFAULT_TIMEOUT;
  private OptionalInt maxInstances = OptionalInt.empty();
  private int requestsPerInstance = 1;

  /**
   * A function without triggers.
   *
   * @param handler a class, or {@code class::method}
   */
  public TestFunction(String name, String handler) {
    this.name = name;
    this.handler = handler;
  }

  /** Adds an HTTP trigger that anyone may call. */
  public TestFunction on(String... routes) {
    return on(new Auth.None(), List.of(), routes);
  }

  /** Adds an HTTP trigger. */
  public TestFunction on(Auth auth, List<String> scopes, String... routes) {
    List<Route> parsed = new ArrayList<>();
    for (String route : routes) {
      int space = route.indexOf(' ');
      parsed.add(new Route(route.substring(0, space), route.substring(space + 1), location()));
    }
    return on(new Trigger.Http(parsed, auth, scopes, origin()));
  }

  /** Adds a trigger. */
  public TestFunction on(Trigger trigger) {
    triggers.add(trigger);
    return this;
  }

  /** Grants something. */
  public TestFunction uses(Use use) {
    uses.add(use);
    return this;
  }

  /** Adds a setting. */
  public TestFunction setting(String key, String value) {
    environment.put(key, new Text(List.of(new Text.Literal(value)), location()));
    return this;
  }

  /** Gives calls up after this time. */
  public TestFunction timeout(Duration limit) {
    timeout = limit;
    return this;
  }

  /** Limits the instances. */
  public TestFunction maxInstances(int limit) {
    maxInstances = OptionalInt.of(limit);
    return this;
  }

  /** Lets an instance handle several calls at once. */
  public TestFunction requestsPerInstance(int count) {
    requestsPerInstance = count;
    return this;
  }

  /** Where everything of a test was written. */
  public static SourceLocation location() {
    return SourceLocation.startOf("wherry.yml");
  }

  /** Where everything of a test was written. */
  public static Origin origin() {
    return Origin.of(location());
  }

  FunctionSpec spec() {
    return new FunctionSpec(
        new FunctionName(name),
        handlerName(),
        FunctionSpec.DEFAULT_MEMORY,
        timeout,
        environment,
        uses,
        Map.of(),
        false,
        maxInstances,
        0,
        requestsPerInstance,
        new FunctionSpec.Retry(OptionalInt.empty(), Optional.empty(), Optional.empty(), origin()),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        triggers,
        origin());
  }

  private HandlerName handlerName() {
    int colons = handler.indexOf("::");
    return colons < 0
        ? new HandlerName(handler, Optional.empty())
        : new HandlerName(handler.substring(0, colons), Optional.of(handler.substring(colons + 2)));
  }
}
