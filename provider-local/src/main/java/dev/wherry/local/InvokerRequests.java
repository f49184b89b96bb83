package dev.wherry.local;

import dev.wherry.function.ScheduledTime;
import dev.wherry.local.instance.FunctionCall;
import dev.wherry.local.invoker.ServiceRequest;
import dev.wherry.runtime.host.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls as Cloud Run and Cloud Scheduler make them. */
final class InvokerRequests {

  private static final Set<String> OF_THE_SERVER =
      Set.of("connection", "content-length", "date", "keep-alive", "server", "transfer-encoding");

  private InvokerRequests() {}

  /** Whether an answer's header belongs to the connection to the process, or to its server. */
  static boolean isOfTheServer(String header) {
    return OF_THE_SERVER.contains(header);
  }

  static ServiceRequest of(FunctionCall call) {
    Invocation invocation = call.invocation();
    if (invocation instanceof Invocation.Http http) {
      String query = http.rawQuery().isEmpty() ? "" : "?" + http.rawQuery();
      return new ServiceRequest(http.method(), http.path() + query, http.headers(), http.body());
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("host", List.of("localhost"));
    headers.put("content-type", List.of("application/json"));
    headers.put("function-execution-id", List.of(call.id()));
    byte[] body;
    if (invocation instanceof Invocation.Schedule schedule) {
      ScheduledTime time = schedule.time();
      headers.put(
          "x-cloudscheduler-scheduletime",
          List.of(time.time().truncatedTo(ChronoUnit.SECONDS).toString()));
      headers.put("x-wherry-zone", List.of(time.zone().getId()));
      body = time.input().orElse("").getBytes(StandardCharsets.UTF_8);
    } else {
      body = ((Invocation.Direct) invocation).json();
    }
    headers.put("content-length", List.of(Integer.toString(body.length)));
    return new ServiceRequest("POST", "/", headers, body);
  }
}
