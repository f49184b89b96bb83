package dev.wherry.cli.parity;

import dev.wherry.aws.deployer.AwsProvider;
import dev.wherry.cli.distribution.Installed;
import dev.wherry.cli.vendor.LambdaOnThisMachine;
import dev.wherry.cli.vendor.Vendor;
import dev.wherry.function.Response;
import dev.wherry.local.LambdaVersion;
import dev.wherry.local.lambda.FunctionConfiguration;
import dev.wherry.local.lambda.HostedFunction;
import dev.wherry.local.lambda.LambdaCall;
import dev.wherry.local.lambda.LambdaClient;
import dev.wherry.local.lambda.LambdaResult;
import dev.wherry.local.lambda.LambdaSettings;
import dev.wherry.local.lambda.LocalSecrets;
import dev.wherry.local.lambda.event.FrontDoor;
import dev.wherry.local.lambda.event.HttpAnswer;
import dev.wherry.local.lambda.event.LambdaEvents;
import dev.wherry.model.Application;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.testkit.http.HttpAsk;
import dev.wherry.testkit.http.HttpGot;
import dev.wherry.testkit.parity.ParityApp;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * A function's own address on Lambda, {@code endpoint: direct}: each request becomes the event that
 * a function URL makes of it, with nothing in front that routes or refuses. Whatever is answered is
 * the adapter's answer. What a URL does by itself nobody plays here: it answers browsers from other
 * origins, so the app has no CORS, and refuses what is no HTTP.
 */
@EnabledOnOs(OS.LINUX)
class FunctionUrlParityIT extends BesideLocal {

  private static final FrontDoor URL = FrontDoor.functionUrl(LambdaOnThisMachine.VENDOR.region());

  private final Map<String, HostedFunction> running = new HashMap<>();
  private LocalSecrets secrets;

  @Override
  Vendor vendor() {
    return LambdaOnThisMachine.VENDOR;
  }

  @Override
  protected String exceptions() {
    return "aws-url";
  }

  @Override
  Application application() {
    return ParityApp.ofFewDirect();
  }

  @BeforeAll
  void startFunctions() throws Exception {
    LambdaVersion version =
        LambdaOnThisMachine.version(build(new AwsProvider(), application(), code()));
    LambdaClient client = LambdaClient.of(Installed.home().resolve("lambda"), project());
    secrets = LocalSecrets.start(secrets()::get);
    for (Map.Entry<String, FunctionConfiguration> function :
        FunctionConfiguration.of(version.blueprint(), vendor().region()).entrySet()) {
      FunctionConfiguration configuration = function.getValue();
      Map<String, String> environment = new TreeMap<>(configuration.variables());
      environment.put("AWS_REGION", vendor().region());
      environment.putAll(secrets.environment());
      LambdaSettings settings =
          LambdaSettings.of(
              configuration.name(),
              configuration.handler(),
              version.artifact(),
              environment,
              configuration.timeout(),
              configuration.memoryMegabytes());
      running.put(function.getKey(), HostedFunction.of(client, settings, (name, line) -> {}));
    }
  }

  @AfterAll
  void stopFunctions() {
    running.values().forEach(HostedFunction::close);
    if (secrets != null) {
      secrets.close();
    }
  }

  @Override
  protected HttpGot vendor(HttpAsk request) throws IOException {
    String function =
        request.target().startsWith("/" + ParityApp.TYPED + "/") ? ParityApp.TYPED : ParityApp.ANY;
    byte[] event;
    try {
      event = LambdaEvents.of(invocation(request), null, URL, "call", Instant.now());
    } catch (IllegalArgumentException queryIsNotUtf8) {
      return got(Response.of(400), request);
    }
    try {
      LambdaResult result =
          Objects.requireNonNull(running.get(function)).invoke(event, LambdaCall.PLAIN);
      Optional<Response> answer =
          result.error().isPresent() ? Optional.empty() : HttpAnswer.read(result.payload());
      return got(answer.orElse(Response.of(502).text("Internal Server Error")), request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Invocation.Http invocation(HttpAsk request) {
    String[] target = request.target().split("\\?", 2);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpAsk.Header header : request.headers()) {
      headers
          .computeIfAbsent(header.name().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
          .add(header.value());
    }
    return new Invocation.Http(
        request.method(),
        target[0],
        target.length == 1 ? "" : target[1],
        "",
        Map.of(),
        headers,
        request.body());
  }

  private static HttpGot got(Response response, HttpAsk request) {
    List<HttpAsk.Header> headers =
        response.headers().stream()
            .map(one -> new HttpAsk.Header(one.name().toLowerCase(Locale.ROOT), one.value()))
            .toList();
    boolean body =
        response.body() instanceof Response.BytesBody && !request.method().equals("HEAD");
    return new HttpGot(
        response.status(),
        headers,
        body ? ((Response.BytesBody) response.body()).bytes() : new byte[0]);
  }
}
