package dev.wherry.engine.binding.users;

import dev.wherry.function.Context;
import dev.wherry.function.Event;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Resources;
import dev.wherry.function.Response;
import dev.wherry.function.ScheduledTime;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** Functions of users, as they come. */
public final class Functions {

  record Order(String id, DayOfWeek day, List<Long> numbers) {}

  record Receipt(String text) {}

  static final class Plain implements Handler<Order, Receipt> {
    @Override
    public Receipt handle(Order input, Context context) {
      return new Receipt(input.id() + input.day());
    }
  }

  static final class TakesResources implements Handler<Order, Receipt> {
    private final Resources resources;

    TakesResources(Resources resources) {
      this.resources = resources;
    }

    @Override
    public Receipt handle(Order input, Context context) {
      return new Receipt(resources.setting("GREETING").orElse("-") + input.id());
    }
  }

  static Handler<Order, Receipt> factory() {
    return (order, context) -> new Receipt("factory " + order.id());
  }

  static Handler<Order, Receipt> withResources(Resources resources) {
    return (order, context) -> new Receipt(resources.setting("GREETING").orElse("-"));
  }

  static Handler<Order, Receipt> nothing() {
    return null;
  }

  static final class Http implements Handler<Request, Response> {
    @Override
    public Response handle(Request request, Context context) {
      return Response.ok().json(request.body(Order.class));
    }
  }

  static final class Nightly implements Handler<ScheduledTime, Void> {
    @Override
    public Void handle(ScheduledTime input, Context context) {
      return null;
    }
  }

  static final class OnEvent implements Handler<Event<Order>, Object> {
    @Override
    public Object handle(Event<Order> event, Context context) {
      return event.data();
    }
  }

  static final class Nothing implements Handler<Void, Map<String, Receipt>> {
    @Override
    public Map<String, Receipt> handle(Void input, Context context) {
      return Map.of("a", new Receipt("b"));
    }
  }

  /** Calls the setting's own exception out of its constructor. */
  static final class Failing implements Handler<Void, Void> {
    Failing() {
      throw new IllegalStateException("no database");
    }

    @Override
    public Void handle(Void input, Context context) {
      return null;
    }
  }

  private record Secret(String name) {}

  private record Box<T>(T content) {}

  static final class TakesSecret implements Handler<List<Secret>, Void> {
    @Override
    public Void handle(List<Secret> input, Context context) {
      return null;
    }
  }

  static final class TakesBoxOfSecret implements Handler<Box<String>, Box<String>> {
    @Override
    public Box<String> handle(Box<String> input, Context context) {
      return input;
    }
  }

  @SuppressWarnings("rawtypes")
  static final class Raw implements Handler {
    @Override
    public Object handle(Object input, Context context) {
      return input;
    }
  }

  static final class PrivateConstructor implements Handler<Void, Void> {
    private PrivateConstructor() {}

    @Override
    public Void handle(Void input, Context context) {
      return null;
    }
  }

  private Functions() {}
}
