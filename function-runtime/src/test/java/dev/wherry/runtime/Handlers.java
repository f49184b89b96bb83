package dev.wherry.runtime;

import dev.wherry.function.Context;
import dev.wherry.function.Event;
import dev.wherry.function.Handler;
import dev.wherry.function.HttpError;
import dev.wherry.function.Request;
import dev.wherry.function.Resources;
import dev.wherry.function.Response;
import dev.wherry.function.ScheduledTime;
import dev.wherry.function.SnapshotAware;
import dev.wherry.runtime.host.ExitError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions of users, as they come. */
final class Handlers {

  record Order(String id, int count) {}

  record Greeting(String text) {}

  static final class Greet implements Handler<Order, Greeting> {
    @Override
    public Greeting handle(Order input, Context context) {
      return new Greeting(input.id() + " x " + input.count());
    }
  }

  /** Gives whatever the path says. */
  static final class Any implements Handler<Request, Object> {
    @Override
    public Object handle(Request request, Context context) throws Exception {
      return switch (request.path()) {
        case "/null" -> null;
        case "/empty" -> Optional.empty();
        case "/present" -> Optional.of(new Greeting("here"));
        case "/json" -> Response.of(201).header("x-a", "b").json(new Greeting("made"));
        case "/text" -> Response.ok().text("hello");
        case "/teapot" -> throw new HttpError(418, "teapot", "short and stout");
        case "/unavailable" -> throw new HttpError(503, "later", "come back");
        case "/checked" -> throw new Exception("secret detail");
        case "/stack" -> depth(1);
        case "/linkage" -> throw new NoClassDefFoundError("com/example/Gone");
        case "/assertion" -> throw new AssertionError("no");
        case "/memory" -> throw new OutOfMemoryError("no");
        case "/exit" -> throw new ExitError(3);
        case "/unwritable" -> new Object();
        case "/body" -> request.body(Order.class);
        default -> Map.of("path", request.path());
      };
    }

    private static int depth(int n) {
      return depth(n + 1) + 1;
    }
  }

  static final class WhatContextSays implements Handler<Void, Map<String, Object>> {
    @Override
    public Map<String, Object> handle(Void input, Context context) {
      if (Context.current() != context) {
        throw new IllegalStateException("another context");
      }
      context.log().debug("hidden unless asked for");
      context.log().info("seen", "order", 7);
      return new java.util.TreeMap<>(
          Map.of(
              "app", context.app(),
              "function", context.function(),
              "stage", context.stage(),
              "target", context.target(),
              "id", context.invocationId(),
              "cold", context.coldStart(),
              "setting", context.setting("COLOUR").orElse("none"),
              "principal", context.principal().map(who -> who.subject()).orElse("none"),
              "loader",
                  Thread.currentThread().getContextClassLoader() == getClass().getClassLoader()));
    }
  }

  static final class Nightly implements Handler<ScheduledTime, String> {
    @Override
    public String handle(ScheduledTime input, Context context) {
      return input.zone() + " " + input.input().orElse("-");
    }
  }

  static final class OnEvent implements Handler<Event<Order>, List<Object>> {
    @Override
    public List<Object> handle(Event<Order> event, Context context) {
      List<Object> seen = new ArrayList<>();
      seen.add(event.id());
      seen.add(event.type());
      seen.add(event.data());
      seen.add(event.extensions());
      return seen;
    }
  }

  abstract static class Base<A, B> implements Handler<List<B>, A> {}

  static class Middle<C> extends Base<C, Order> {
    @Override
    public C handle(List<Order> input, Context context) {
      return null;
    }
  }

  static final class Inherited extends Middle<Greeting> {
    @Override
    public Greeting handle(List<Order> input, Context context) {
      return new Greeting(input.get(0).id());
    }
  }

  static Handler<Order, String> lambda() {
    return (order, context) -> "lambda " + order.id();
  }

  static Handler<Order, String> withResources(Resources resources) {
    return (order, context) -> "resources " + (resources != null);
  }

  static Handler<Order, String> nothing() {
    return null;
  }

  static final class TakesResources implements Handler<Void, Boolean> {
    private final Resources resources;

    TakesResources(Resources resources) {
      this.resources = resources;
    }

    @Override
    public Boolean handle(Void input, Context context) {
      return resources != null;
    }
  }

  static final class WrongConstructor implements Handler<Void, Void> {
    WrongConstructor(String name) {}

    @Override
    public Void handle(Void input, Context context) {
      return null;
    }
  }

  static final class Failing implements Handler<Void, Void> {
    Failing() {
      throw new IllegalStateException("no database");
    }

    @Override
    public Void handle(Void input, Context context) {
      return null;
    }
  }

  static final class Exiting implements Handler<Void, Void> {
    Exiting() {
      throw new ExitError(4);
    }

    @Override
    public Void handle(Void input, Context context) {
      return null;
    }
  }

  @SuppressWarnings("rawtypes")
  static final class Raw implements Handler {
    @Override
    public Object handle(Object input, Context context) {
      return null;
    }
  }

  static final class Living implements Handler<Void, String>, SnapshotAware, AutoCloseable {
    private final StringBuilder life = new StringBuilder();

    @Override
    public String handle(Void input, Context context) {
      return life.toString();
    }

    @Override
    public void beforeSnapshot() {
      life.append("before ");
    }

    @Override
    public void afterRestore() {
      life.append("after ");
    }

    @Override
    public void close() throws Exception {
      throw new Exception("cannot close");
    }
  }

  private Handlers() {}
}
