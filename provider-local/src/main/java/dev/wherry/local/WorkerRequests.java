package dev.wherry.local;

import dev.wherry.function.Response;
import dev.wherry.function.ScheduledTime;
import dev.wherry.local.direct.DocumentJson;
import dev.wherry.local.worker.http.HostAnswer;
import dev.wherry.local.worker.http.HostRequest;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.runtime.host.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls as they come to Azure's host, and its answers as ours. */
final class WorkerRequests {

  /** Where the adapter takes calls by hand. */
  private static final String DIRECT = "/wherry-invoke/";

  private static final String UNNAMED_TYPE = "application/octet-stream";

  private WorkerRequests() {}

  static HostRequest of(String prefix, Invocation.Http http) {
    return new HostRequest(
        http.method(), prefix + http.path(), http.rawQuery(), http.headers(), http.body());
  }

  static HostRequest byHand(String prefix, FunctionName function, byte[] json) {
    Map<String, List<String>> headers =
        Map.of(
            "host", List.of("localhost"),
            "content-type", List.of("application/json"),
            "content-length", List.of(Integer.toString(json.length)));
    return new HostRequest("POST", prefix + DIRECT + function, "", headers, json);
  }

  static Response response(HostAnswer answer) {
    Response response = Response.of(answer.status());
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      if (!InvokerRequests.isOfTheServer(header.getKey())) {
        response = response.header(header.getKey(), header.getValue());
      }
    }
    return answer.body().length == 0 ? response : response.bytes(UNNAMED_TYPE, answer.body());
  }

  /**
   * What fires a schedule.
   *
   * @param position of the schedule among those of its function, from 0
   * @param next the moment that the timer's status names as the next one
   */
  record Firing(int position, Instant next) {}

  /**
   * The schedule that names a moment; if several do, they say the same. Where none does somebody
   * fires one by hand, and its status names its next regular moment, as on Azure. None when the
   * function has no schedule.
   */
  static Optional<Firing> firing(FunctionSpec function, ScheduledTime time) {
    List<Trigger.Clock> clocks =
        function.triggers().stream()
            .filter(Trigger.Clock.class::isInstance)
            .map(Trigger.Clock.class::cast)
            .toList();
    List<Trigger.Clock> alike = clocks.stream().filter(clock -> fits(clock, time)).toList();
    Instant before = time.time().minusMillis(1);
    for (Trigger.Clock clock : alike) {
      if (clock.schedule().next(before, time.zone()).equals(Optional.of(time.time()))) {
        return Optional.of(new Firing(clocks.indexOf(clock), time.time()));
      }
    }
    return (alike.isEmpty() ? clocks : alike)
        .stream().findFirst().map(clock -> byHand(clocks.indexOf(clock), clock, time));
  }

  private static boolean fits(Trigger.Clock clock, ScheduledTime time) {
    return clock.timezone().equals(time.zone())
        && clock.input().map(DocumentJson::of).equals(time.input());
  }

  private static Firing byHand(int position, Trigger.Clock clock, ScheduledTime time) {
    return new Firing(
        position, clock.schedule().next(time.time(), clock.timezone()).orElse(time.time()));
  }
}
