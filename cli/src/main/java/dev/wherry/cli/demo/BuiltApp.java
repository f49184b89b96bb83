package dev.wherry.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wherry.local.lambda.TaskRoot;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A function app as it was built, in this process: its own entry jar loads the app behind the app's
 * class loader, as on Azure, with the first request. In place of Azure's host and worker stands a
 * server that hands requests over as those do: a body as text unless its type says otherwise. Other
 * rules of the host are not kept here.
 */
final class BuiltApp implements AutoCloseable {

  private static final String ENTRY = "wherry-azure.jar";
  private static final String PACKAGE = "dev.wherry.azure.entry.";
  private static final String FUNCTION = "wherry-routes";

  private final HttpServer server;
  private final URLClassLoader loader;

  private BuiltApp(URLClassLoader loader) throws IOException {
    this.loader = loader;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Serves the zip of a function app on a free port; nothing of the app is loaded yet. */
  static BuiltApp start(Path artifact) throws IOException {
    Path folder = TaskRoot.of(artifact).folder();
    deleteAtTheEnd(folder);
    URL entry = folder.resolve(ENTRY).toUri().toURL();
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    return new BuiltApp(new URLClassLoader("worker", new URL[] {entry}, platform));
  }

  /** After the app has closed its handlers, which it does when the process ends. */
  private static void deleteAtTheEnd(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(file -> file.toFile().deleteOnExit());
    }
  }

  /** Where it answers. */
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        answer(exchange, call(exchange));
      } catch (ReflectiveOperationException failed) {
        // Azure answers a call that failed with an empty 500.
        exchange.sendResponseHeaders(500, -1);
      }
    }
  }

  private Object call(HttpExchange exchange) throws IOException, ReflectiveOperationException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, lines) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", lines)));
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = headers.getOrDefault("content-type", "");
    boolean text = !type.startsWith("application/octet-stream") && !type.startsWith("multipart/");
    Class<?> request = type("HttpCall");
    Object asked =
        request
            .getConstructor(String.class, String.class, Map.class, String.class, byte[].class)
            .newInstance(
                exchange.getRequestMethod(),
                address() + exchange.getRequestURI().toString(),
                headers,
                text && body.length > 0 ? new String(body, StandardCharsets.UTF_8) : null,
                text || body.length == 0 ? null : body);
    Class<?> call = type("WorkerCall");
    Object context =
        call.getConstructor(String.class, String.class, String.class, Logger.class)
            .newInstance(FUNCTION, "demo-" + System.nanoTime(), null, Logger.getAnonymousLogger());
    return type("App").getMethod("http", request, call).invoke(app(), asked, context);
  }

  /** What the entry's own loader gives, as it does in the worker. */
  private Object app() throws ReflectiveOperationException {
    Method get = type("LoadedApp").getDeclaredMethod("get");
    get.setAccessible(true);
    return get.invoke(null);
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name, true, loader);
  }

  private static void answer(HttpExchange exchange, Object answer)
      throws IOException, ReflectiveOperationException {
    if (part(answer, "headers") instanceof Map<?, ?> headers) {
      headers.forEach(
          (name, value) ->
              exchange.getResponseHeaders().set(String.valueOf(name), String.valueOf(value)));
    }
    byte[] body = part(answer, "body") instanceof byte[] bytes ? bytes : new byte[0];
    int status = part(answer, "status") instanceof Integer code ? code : 500;
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static @Nullable Object part(Object answer, String name)
      throws ReflectiveOperationException {
    return answer.getClass().getMethod(name).invoke(answer);
  }

  /** Stops serving; the app itself closes when the process ends. */
  @Override
  public void close() {
    server.stop(0);
  }
}
