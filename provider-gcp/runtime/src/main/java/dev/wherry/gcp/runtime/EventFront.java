package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import dev.wherry.function.Response;
import dev.wherry.function.ScheduledTime;
import dev.wherry.runtime.adapter.HttpAnswer;
import dev.wherry.runtime.adapter.HttpAsk;
import dev.wherry.runtime.adapter.RoutedHttp;
import dev.wherry.runtime.adapter.UtcTime;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of a private function, whose callers IAM has checked: Cloud Scheduler's, and
 * direct calls with a document. A failure is a 500, so that it is counted and, by the scheduler,
 * tried again.
 */
final class EventFront implements Front {

  /** The zone of the schedule; the compiler gives it to the job. */
  static final String ZONE = "x-wherry-zone";

  /**
   * The moment that a cron names; Cloud Scheduler sets it, and not for intervals that it counts.
   */
  static final String TIME = "x-cloudscheduler-scheduletime";

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final FunctionInstance function;

  EventFront(FunctionInstance function) {
    this.function = function;
  }

  @Override
  public void answer(IncomingRequest request, long deadlineMillis, HttpResponse response)
      throws IOException {
    Response answer =
        request.method().equals("POST")
            ? called(request, deadlineMillis)
            : Problem.of(405, "method-not-allowed", "this function is called with POST")
                .header("allow", "POST");
    Answers.send(
        new HttpAnswer(
            answer.status(),
            RoutedHttp.headers(answer, null),
            request.method().equals("HEAD") ? new Response.NoBody() : answer.body()),
        response);
  }

  private Response called(IncomingRequest request, long deadlineMillis) throws IOException {
    HttpAsk.Body document = request.body();
    if (document.refusal() != null) {
      return document.refusal();
    }
    byte[] body = document.bytes();
    Call call = Calls.of(request, deadlineMillis, IamCaller.of(request));
    String zone = request.header(ZONE);
    Invocation invocation;
    if (zone == null) {
      invocation = new Invocation.Direct(body.length == 0 ? NULL : body);
    } else {
      try {
        invocation = new Invocation.Schedule(time(request, body, ZoneId.of(zone)));
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        return Problem.of(400, "bad-schedule", String.valueOf(e.getMessage()));
      }
    }
    return answer(function.invoke(invocation, call));
  }

  private static ScheduledTime time(IncomingRequest request, byte[] body, ZoneId zone) {
    String moment = request.header(TIME);
    Optional<String> input =
        body.length == 0 ? Optional.empty() : Optional.of(new String(body, StandardCharsets.UTF_8));
    Instant time =
        moment == null
            ? Instant.ofEpochSecond(System.currentTimeMillis() / 1000)
            : UtcTime.parse(moment);
    return new ScheduledTime(time, zone, false, input);
  }

  private static Response answer(Outcome outcome) throws JsonException {
    Throwable failure = outcome.failure();
    if (failure != null) {
      return Response.of(500).bytes("application/json", failed(failure));
    }
    byte @Nullable [] json = ((Outcome.Value) outcome).json();
    return json == null ? Response.noContent() : Response.ok().bytes("application/json", json);
  }

  /** What the caller may know: callers of private functions are the app's own. */
  private static byte[] failed(Throwable failure) throws JsonException {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.name("errorType");
    out.string(failure.getClass().getName());
    out.name("errorMessage");
    out.string(String.valueOf(failure.getMessage()));
    out.endObject();
    return out.toByteArray();
  }

  @Override
  public void close() {
    function.close();
  }
}
