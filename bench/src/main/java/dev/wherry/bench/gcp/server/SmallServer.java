package dev.wherry.bench.gcp.server;

import com.google.cloud.functions.HttpFunction;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Serves the function that {@code FUNCTION_TARGET} names on {@code PORT}, as the invoker does. */
public final class SmallServer {

  private static final int BACKLOG = 1024;

  private final HttpFunction function;

  private SmallServer(HttpFunction function) {
    this.function = function;
  }

  /** Takes no arguments: an instance is told all by its environment. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpFunction function =
        Class.forName(System.getenv("FUNCTION_TARGET"))
            .asSubclass(HttpFunction.class)
            .getConstructor()
            .newInstance();
    InetSocketAddress port = new InetSocketAddress(Integer.parseInt(System.getenv("PORT")));
    HttpServer server = HttpServer.create(port, BACKLOG);
    server.createContext("/", new SmallServer(function)::serve);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      SmallResponse response = new SmallResponse(exchange);
      try {
        function.service(new SmallRequest(exchange), response);
      } catch (Exception e) {
        e.printStackTrace();
        response.setStatusCode(500);
      }
      response.send();
    } catch (java.io.IOException gone) {
      return;
    }
  }
}
