package dev.wherry.gcp.deployer.operate;

import com.google.cloud.functions.v2.Function;
import dev.wherry.gcp.deployer.client.Failures;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.model.FunctionName;
import dev.wherry.model.Trigger;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.HttpAnswer;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Calls of deployed functions, as their callers make them: over HTTP, and told who calls. */
final class FunctionCalls {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** What tells the adapter its routes; functions that no request may reach have none. */
  private static final String ROUTES = "WHERRY_ROUTES";

  /** What tells the adapter that Cloud Run checks its callers. */
  private static final String AUTH = "WHERRY_AUTH";

  private static final Duration LONGEST = Duration.ofMinutes(61);

  private final GoogleClients clients;
  private final Destination destination;
  private final DeployedFunctions functions;

  FunctionCalls(GoogleClients clients, Destination destination, DeployedFunctions functions) {
    this.clients = clients;
    this.destination = destination;
    this.functions = functions;
  }

  /**
   * A call that may have changed something is not made again. {@code GET} and {@code HEAD} the
   * JDK's client sends once more when the connection breaks before an answer.
   */
  InvocationResult invoke(InvocationRequest request) throws InterruptedException {
    Function function = function(request);
    String uri = function.getServiceConfig().getUri();
    HttpRequest.Builder call = call(request, function, uri).timeout(LONGEST);
    if (asksWhoCalls(function)) {
      clients
          .signIn()
          .identityToken(uri)
          .ifPresent(token -> call.header("X-Serverless-Authorization", "Bearer " + token));
    }
    HttpResponse<String> answer = send(request.function(), call.build());
    requireLetIn(request, function, answer.statusCode());
    return result(request, answer, facts(answer, function));
  }

  private HttpResponse<String> send(FunctionName function, HttpRequest call)
      throws InterruptedException {
    try {
      return clients.http().send(call, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new ProviderException(unanswered(function, e), e);
    }
  }

  /** Of a connection that was never made nothing can have come. */
  private ProviderFailure unanswered(FunctionName function, IOException failure) {
    boolean made = !(failure instanceof ConnectException);
    ProviderFailure told =
        ProviderFailure.of(
            FailureKind.UNAVAILABLE,
            "function `"
                + function
                + (made ? "` gave no answer: " : "` cannot be reached: ")
                + Failures.of(failure).message());
    String target = destination.target().name().value();
    return made
        ? told.hint(
            "it may have run: see `wherry logs "
                + function
                + " --target "
                + target
                + "` before you call it again")
        : told;
  }

  private static InvocationResult result(
      InvocationRequest request, HttpResponse<String> answer, Map<String, String> facts) {
    HttpAnswer http = new HttpAnswer(answer.statusCode(), answer.headers().map(), answer.body());
    return request.payload() instanceof InvocationRequest.Http
        ? InvocationResult.of(http, List.of(), facts)
        : new InvocationResult(http.failed(), http.body(), List.of(), facts);
  }

  /** The adapter answers data with neither status: Cloud Run did, and the function saw nothing. */
  private void requireLetIn(InvocationRequest request, Function function, int status) {
    boolean ours = request.payload() instanceof InvocationRequest.Http || hasRoutes(function);
    if (!ours && (status == UNAUTHORIZED || status == FORBIDDEN)) {
      String service = function.getServiceConfig().getService();
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.PERMISSION, "Cloud Run does not let you call it: status " + status)
              .hint(
                  "grant the role: `gcloud run services add-iam-policy-binding "
                      + service.substring(service.lastIndexOf('/') + 1)
                      + " --region="
                      + clients.place().region()
                      + " --project="
                      + clients.place().project()
                      + " --role=roles/run.invoker --member=…`; a person signs in for it with"
                      + " `gcloud auth login --update-adc`, or impersonates a service account"));
    }
  }

  /** Whether only those may call whom IAM knows; of others Cloud Run asks nothing. */
  static boolean asksWhoCalls(Function function) {
    String auth = function.getServiceConfig().getEnvironmentVariablesOrDefault(AUTH, "");
    return !hasRoutes(function) || auth.equals("iam");
  }

  private static boolean hasRoutes(Function function) {
    return function.getServiceConfig().containsEnvironmentVariables(ROUTES);
  }

  /** Requests go to the function with routes; events to the one that only the app may call. */
  private Function function(InvocationRequest request) throws InterruptedException {
    if (!(request.payload() instanceof InvocationRequest.Http)) {
      Optional<Function> closed = functions.closed(request.function());
      if (closed.isPresent()) {
        return closed.get();
      }
    }
    return functions
        .open(request.function())
        .orElseThrow(
            () ->
                new ProviderException(
                    ProviderFailure.of(
                            FailureKind.REJECTED,
                            "function `" + request.function() + "` is not deployed")
                        .hint("deploy it: `wherry deploy`")));
  }

  private HttpRequest.Builder call(InvocationRequest request, Function function, String uri) {
    InvocationRequest.Payload payload = request.payload();
    if (payload instanceof InvocationRequest.Http http) {
      HttpRequest.Builder call =
          HttpRequest.newBuilder(URI.create(uri + http.path()))
              .method(
                  http.method(),
                  http.body().isEmpty()
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(http.body()));
      http.headers().forEach(call::header);
      return call;
    }
    if (payload instanceof InvocationRequest.Native data && hasRoutes(function)) {
      return routed(request.function(), function, uri, data.json());
    }
    HttpRequest.Builder call =
        HttpRequest.newBuilder(URI.create(uri)).header("Content-Type", "application/json");
    if (payload instanceof InvocationRequest.Neutral neutral) {
      if (neutral.trigger() instanceof Trigger.Clock clock) {
        call.header("X-Wherry-Zone", clock.timezone().getId())
            .header(
                "X-CloudScheduler-ScheduleTime",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      }
      return call.POST(BodyPublishers.ofString(neutral.json()));
    }
    return call.POST(BodyPublishers.ofString(((InvocationRequest.Native) payload).json()));
  }

  private HttpRequest.Builder routed(
      FunctionName name, Function function, String uri, String json) {
    String lines = function.getServiceConfig().getEnvironmentVariablesOrThrow(ROUTES);
    OnlyRoute route = OnlyRoute.of(name, destination.target().name().value(), lines, json);
    HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(uri + route.path()));
    return json.equals(OnlyRoute.NOTHING)
        ? call.method(route.method(), BodyPublishers.noBody())
        : call.header("Content-Type", "application/json")
            .method(route.method(), BodyPublishers.ofString(json));
  }

  private static Map<String, String> facts(HttpResponse<String> answer, Function function) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("status", Integer.toString(answer.statusCode()));
    facts.put("url", answer.uri().toString());
    String revision = function.getServiceConfig().getRevision();
    if (!revision.isEmpty()) {
      facts.put("version", revision);
    }
    answer.headers().firstValue("x-cloud-trace-context").ifPresent(id -> facts.put("id", id));
    return facts;
  }
}
