package dev.wherry.local.worker;

import dev.wherry.local.worker.AzureFunction.Binding;
import dev.wherry.local.worker.FunctionApp.AppCall;
import dev.wherry.local.worker.rpc.RpcData;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function with a timer gets when it fires ({@code TimerInfo} of the host's extension). */
public final class TimerCall {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  /** What .NET writes for no time. */
  private static final String NEVER = "0001-01-01T00:00:00";

  private TimerCall() {}

  /**
   * The call for one moment.
   *
   * @param timer the function's binding
   * @param moment that the schedule names: while a timer fires, its status calls it the next one
   * @param last the moment before it, or null when it is the first
   * @param late whether it comes later than it should
   */
  public static AppCall of(
      String id, Binding timer, Instant moment, @Nullable Instant last, boolean late) {
    String before = last == null ? NEVER : TIME.format(last);
    String json =
        "{\"Schedule\":{\"AdjustForDST\":true},\"ScheduleStatus\":{\"Last\":\""
            + before
            + "\",\"Next\":\""
            + TIME.format(moment)
            + "\",\"LastUpdated\":\""
            + before
            + "\"},\"IsPastDue\":"
            + late
            + "}";
    return new AppCall(id, Map.of(timer.name(), new RpcData.Json(json)), Map.of(), "");
  }
}
