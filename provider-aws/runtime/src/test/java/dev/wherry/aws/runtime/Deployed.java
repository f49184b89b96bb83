package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.wherry.function.Handler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A function as Lambda would have it, with what it logs. */
final class Deployed {

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final EventHandler function;

  Deployed(Map<String, String> environment) throws Exception {
    function = new EventHandler(new LambdaHost(environment, log));
  }

  Deployed(Class<? extends Handler<?, ?>> handler, String... more) throws Exception {
    this(environment(handler, more));
  }

  /** What the compiler would write, and more as alternating names and values. */
  static Map<String, String> environment(Class<?> handler, String... more) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("WHERRY_APP", "shop");
    environment.put("WHERRY_FUNCTION", "orders");
    environment.put("WHERRY_STAGE", "prod");
    environment.put("WHERRY_TARGET", "aws");
    environment.put("WHERRY_HANDLER", handler.getName());
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  String call(String event) throws IOException {
    return call(event, TestContext.PLAIN);
  }

  String call(String event, Context context) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] json = event.getBytes(StandardCharsets.UTF_8);
    function.handleRequest(new ByteArrayInputStream(json), answer, context);
    return answer.toString(StandardCharsets.UTF_8);
  }

  List<String> log() {
    return log.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** A request of an HTTP API that no route of it decided. */
  static String request(String method, String path, String headers) {
    return """
        {"version":"2.0","routeKey":"$default","rawPath":"%s","rawQueryString":"",
         "headers":{%s},"requestContext":{"stage":"$default",
         "domainName":"id.lambda-url.eu-west-1.on.aws","http":{"method":"%s"}}}
        """
        .formatted(path, headers, method);
  }
}
