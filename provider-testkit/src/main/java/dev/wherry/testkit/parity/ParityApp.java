package dev.wherry.testkit.parity;

import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.HttpSettings;
import dev.wherry.model.Resource;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.http.Replies;
import dev.wherry.testkit.http.Typed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The app that is asked: always the same routes, of more or fewer functions. */
public final class ParityApp {

  /** The function that has all routes but {@link #TYPED}'s, where there are few. */
  public static final String ANY = "any";

  /** The function whose routes begin with its name: it has types of its own. */
  public static final String TYPED = "typed";

  private static final List<String> ECHO =
      List.of(
          "ANY /see",
          "ANY /see/{id}",
          "GET /see/{id}/parts/{part}",
          "GET /rest/{rest+}",
          "GET /p/{x}",
          "POST /p/fixed",
          "GET /deep/{a}/{rest+}");

  private static final List<String> LITERAL =
      List.of("GET /see/literal", "GET /p/fixed", "DELETE /p/{x}");

  private static final String LOCKED = "GET /locked";

  private static final List<String> REPLIES = List.of("GET /reply/{what}", "POST /reply/{what}");

  private ParityApp() {}

  /** Of functions that share an address: who answers a request is decided in front of them. */
  public static Application ofMany() {
    String echo = Echo.class.getName();
    return app()
        .with(function("echo", echo, ECHO))
        .with(function("literal", echo, LITERAL))
        .with(locked(new TestFunction("locked", echo)))
        .with(
            new TestFunction("fragile", Fragile.class.getName())
                .on("GET /fragile", "DELETE /fragile"))
        .with(function("replies", Replies.class.getName(), REPLIES))
        .with(typed())
        .build();
  }

  /** Of a function with an address of its own, at which it finds all routes itself. */
  public static Application ofFew() {
    return few(app());
  }

  /** The same where that is asked for, and where the address itself answers browsers. */
  public static Application ofFewDirect() {
    return few(plain().with(HttpSettings.Endpoint.DIRECT));
  }

  private static Application few(TestApplication app) {
    List<String> routes = new ArrayList<>(ECHO);
    routes.addAll(LITERAL);
    routes.addAll(REPLIES);
    return app.with(locked(function(ANY, EchoOrReply.class.getName(), routes)))
        .with(typed())
        .build();
  }

  private static TestApplication app() {
    HttpSettings.Cors cors =
        new HttpSettings.Cors(
            List.of("https://shop.kr"),
            List.of("authorization"),
            true,
            Duration.ofHours(1),
            TestFunction.origin());
    return plain().with(cors);
  }

  private static TestApplication plain() {
    return new TestApplication("parity")
        .with(new Resource.Secret(TestApplication.resource("api-key")));
  }

  private static TestFunction typed() {
    return new TestFunction(TYPED, Typed.class.getName()).on("PUT /typed/{id}", "GET /typed/{id}");
  }

  private static TestFunction locked(TestFunction function) {
    return function.on(new Auth.Key(Auth.Key.DEFAULT_SECRET), List.of(), LOCKED);
  }

  private static TestFunction function(String name, String handler, List<String> routes) {
    return new TestFunction(name, handler).on(routes.toArray(String[]::new));
  }
}
