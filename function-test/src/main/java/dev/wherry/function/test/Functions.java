package dev.wherry.function.test;

import dev.wherry.function.Handler;
import dev.wherry.function.Resources;
import dev.wherry.runtime.ReflectiveFunctionLoader;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.http.RouteTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function under test. Its input is bound, its output written and its exceptions answered by the
 * code that does so on every platform.
 *
 * <pre>{@code
 * HttpResult result =
 *     Functions.of(UpdateOrder.class, resources)
 *         .route("PUT /orders/{id}")
 *         .http("PUT /orders/7")
 *         .json("{\"items\": []}")
 *         .call();
 * assertEquals(200, result.status());
 * assertEquals("7", result.json(Order.class).id());
 * }</pre>
 *
 * <p>One instance serves all calls, as on a platform: the first is its cold start.
 */
public final class Functions {

  private final String handler;
  private final ClassLoader loader;
  private final Resources resources;
  private final List<String> routes = new ArrayList<>();
  private FunctionDefinition.Json json = FunctionDefinition.Json.DEFAULT;
  private @Nullable FunctionInstance instance;
  private final RecordedLog log = new RecordedLog();

  private Functions(String handler, ClassLoader loader, Resources resources) {
    this.handler = handler;
    this.loader = loader;
    this.resources = resources;
  }

  /** A function that uses no resources. */
  public static Functions of(Class<? extends Handler<?, ?>> handler) {
    return of(handler, TestResources.none());
  }

  /** A function with its resources, {@link TestResources} or your own. */
  public static Functions of(Class<? extends Handler<?, ?>> handler, Resources resources) {
    return new Functions(handler.getName(), handler.getClassLoader(), resources);
  }

  /**
   * A function that a static method makes, as the manifest's {@code handler:
   * com.example.App::greet} says.
   *
   * @param type the class
   * @param method the method's name
   */
  public static Functions factory(Class<?> type, String method, Resources resources) {
    return new Functions(type.getName() + "::" + method, type.getClassLoader(), resources);
  }

  /**
   * Adds a route, as the manifest's {@code http} says. A request must match one, else it is
   * answered with 404 or 405 as on a platform. Without routes a request's own path is its route,
   * which has no path parameters.
   *
   * @throws IllegalArgumentException when it is malformed
   */
  public Functions route(String route) {
    List<String> all = new ArrayList<>(routes);
    all.add(route);
    table(all);
    routes.add(route);
    return this;
  }

  /** Names in JSON are {@code snake_case}, as the manifest's {@code json} may say. */
  public Functions snakeCase() {
    return json(new FunctionDefinition.Json(json.mapper(), true, json.rejectUnknown()));
  }

  /** Unknown fields are errors, as the manifest's {@code json} may say. */
  public Functions rejectUnknown() {
    return json(new FunctionDefinition.Json(json.mapper(), json.snakeCase(), true));
  }

  /**
   * Another JSON library does the binding, as the manifest's {@code json} may say.
   *
   * @param mapper {@code jackson}, {@code gson} or a class name
   */
  public Functions mapper(String mapper) {
    return json(new FunctionDefinition.Json(mapper, json.snakeCase(), json.rejectUnknown()));
  }

  /**
   * An HTTP request.
   *
   * @param request the method and the path as a client sends it, percent-encoded, and the query if
   *     you like: {@code GET /orders/7?full=true}
   */
  public HttpCall http(String request) {
    return new HttpCall(this, request);
  }

  /** A schedule that fires now, in UTC. */
  public ScheduleCall schedule() {
    return new ScheduleCall(this);
  }

  /**
   * A call by hand or by another function.
   *
   * @param input written as JSON and bound to what the function takes
   */
  public DirectCall direct(@Nullable Object input) {
    return new DirectCall(this, input);
  }

  /** Stops the instance, which closes a handler that is {@link AutoCloseable}. */
  public void close() {
    if (instance != null) {
      instance.close();
      instance = null;
    }
  }

  TestJson json() {
    return new TestJson(json);
  }

  RecordedLog log() {
    return log;
  }

  @Nullable RouteTable<String> routes() {
    return routes.isEmpty() ? null : table(routes);
  }

  FunctionInstance instance() {
    FunctionInstance loaded = instance;
    if (loaded == null) {
      loaded = load();
      instance = loaded;
    }
    return loaded;
  }

  private Functions json(FunctionDefinition.Json newJson) {
    if (instance != null) {
      throw new IllegalStateException("say how JSON is bound before the first call");
    }
    json = newJson;
    return this;
  }

  private FunctionInstance load() {
    FunctionDefinition definition =
        new FunctionDefinition(
            "test", "function", "test", "test", handler, TestResources.settingsOf(resources), json);
    try {
      return new ReflectiveFunctionLoader(loader).load(definition, resources, log);
    } catch (FunctionLoadException e) {
      throw new IllegalArgumentException(e.getMessage(), e.getCause() == null ? e : e.getCause());
    }
  }

  private static RouteTable<String> table(List<String> routes) {
    RouteTable.Builder<String> builder = new RouteTable.Builder<>();
    for (String route : routes) {
      builder.add(route, route);
    }
    return builder.build();
  }
}
