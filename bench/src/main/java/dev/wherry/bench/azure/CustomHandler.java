package dev.wherry.bench.azure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.wherry.azure.entry.HttpAnswer;
import dev.wherry.azure.entry.HttpCall;
import dev.wherry.azure.entry.WorkerCall;
import dev.wherry.azure.runtime.AzureApp;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;

/**
 * The same adapter behind the JDK's own server, in the form of a custom handler to which the host
 * forwards requests. It shows what the worker costs, and is no part of Wherry.
 */
public final class CustomHandler implements HttpHandler {

  private final AzureApp app;

  private CustomHandler(AzureApp app) {
    this.app = app;
  }

  /** Takes the app's folder and a port. */
  public static void main(String[] arguments) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]));
    HttpServer server = HttpServer.create(address, 0);
    server.createContext("/", new CustomHandler(new AzureApp(new File(arguments[0]))));
    server.start();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    HttpCall call =
        new HttpCall(
            exchange.getRequestMethod(),
            "http://localhost" + exchange.getRequestURI(),
            headers,
            null,
            null);
    WorkerCall worker =
        new WorkerCall("wherry-routes", "custom", null, Logger.getAnonymousLogger());
    HttpAnswer answer = app.http(call, worker);
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(answer.status(), answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }
}
