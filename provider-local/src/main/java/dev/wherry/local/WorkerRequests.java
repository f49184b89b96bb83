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
   * Which of a function's schedules names that moment, counted from 0; if several do, they say the
   * same. As many as there are when none does.
   */
  static int position(FunctionSpec function, ScheduledTime time) {
    List<Trigger.Clock> clocks =
        function.triggers().stream()
            .filter(Trigger.Clock.class::isInstance)
            .map(Trigger.Clock.class::cast)
            .toList();
    for (int i = 0; i < clocks.size(); i++) {
      Trigger.Clock clock = clocks.get(i);
      Instant before = time.time().minusMillis(1);
      if (clock.timezone().equals(time.zone())
          && clock.input().map(DocumentJson::of).equals(time.input())
          && clock.schedule().next(before, time.zone()).equals(Optional.of(time.time()))) {
        return i;
      }
    }
    return clocks.size();
  }
}
