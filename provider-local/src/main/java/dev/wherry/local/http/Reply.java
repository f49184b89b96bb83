package dev.wherry.local.http;

import dev.wherry.function.Response;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.event.Traces;
import dev.wherry.local.instance.CallObserver;
import dev.wherry.local.instance.CallResult;
import dev.wherry.local.time.Clock;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.adapter.Cors;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answer to one request: decorated, sent and written to the access log. */
final class Reply implements CallObserver {

  /** What belongs to the connection is the server's business and never a function's. */
  private static final Set<String> CONNECTION_HEADERS =
      Set.of(
          "connection",
          "keep-alive",
          "transfer-encoding",
          "upgrade",
          "trailer",
          "te",
          "proxy-connection",
          "content-length",
          "x-request-id");

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final Exchange exchange;
  private final RequestHead request;
  private final Clock clock;
  private final LocalEvents events;
  private final long begin;
  private final String id = InvocationIds.next();
  private Optional<Cors> cors = Optional.empty();
  private Optional<FunctionName> function = Optional.empty();

  Reply(Exchange exchange, Clock clock, LocalEvents events) {
    this.exchange = exchange;
    this.request = exchange.head();
    this.clock = clock;
    this.events = events;
    this.begin = clock.nanos();
  }

  String id() {
    return id;
  }

  void follow(Optional<Cors> policy) {
    cors = policy;
  }

  void by(FunctionName name) {
    function = Optional.of(name);
  }

  /** Sends an answer of the runner's own. */
  void send(Response response) {
    send(response, false);
  }

  @Override
  public void completed(CallResult result) {
    if (result instanceof CallResult.Completed completed
        && completed.outcome() instanceof Outcome.Http http) {
      if (completed.streams() && !request.method().equals("HEAD")) {
        stream(ofFunction(http.response()), completed.coldStart());
      } else {
        send(ofFunction(http.response()), completed.coldStart());
      }
    } else {
      send(Failures.response(result), false);
    }
  }

  @Override
  public void cutOff() {
    exchange.cutOff();
  }

  private void send(Response response, boolean coldStart) {
    exchange.send(decorated(response));
    log(response.status(), coldStart);
  }

  private void stream(Response response, boolean coldStart) {
    try {
      exchange.stream(decorated(response));
    } catch (Exchange.StreamFailedException failure) {
      String trace = Traces.of(failure.getCause() == null ? failure : failure.getCause());
      say(LogSink.Level.ERROR, "writing the streamed body failed", Optional.of(trace));
    } catch (IOException callerGone) {
      say(LogSink.Level.WARN, "the caller left before the body was complete", Optional.empty());
    }
    log(response.status(), coldStart);
  }

  /** A function's answer without the headers that are not its to set. */
  private Response ofFunction(Response response) {
    Response clean = Response.of(response.status());
    for (Response.Header header : response.headers()) {
      if (!CONNECTION_HEADERS.contains(header.name())
          && cors.filter(policy -> policy.owns(header.name())).isEmpty()) {
        clean = clean.header(header.name(), header.value());
      }
    }
    Response.Body body = response.body();
    if (body instanceof Response.BytesBody bytes) {
      return clean.bytes(UNKNOWN_TYPE, bytes.bytes());
    }
    return body instanceof Response.StreamBody stream
        ? clean.stream(UNKNOWN_TYPE, stream.writer())
        : clean;
  }

  private Response decorated(Response response) {
    Response decorated = response;
    if (cors.isPresent()) {
      for (Response.Header header : cors.get().headers(request.headers())) {
        // A vendor's adapter may have said the same.
        if (!response.headers().contains(header)) {
          decorated = decorated.header(header.name(), header.value());
        }
      }
    }
    return decorated.header("x-request-id", id);
  }

  private void log(int status, boolean coldStart) {
    events.publish(
        new LocalEvent.Answered(
            clock.now(),
            request.method(),
            request.target(),
            status,
            Duration.ofNanos(clock.nanos() - begin),
            function,
            coldStart,
            id));
  }

  private void say(LogSink.Level level, String message, Optional<String> trace) {
    function.ifPresent(
        name ->
            events.publish(
                new LocalEvent.Logged(
                    clock.now(), level, name, Optional.of(id), message, Map.of(), trace)));
  }
}
