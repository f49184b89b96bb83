package dev.wherry.local.lambda.event;

import dev.wherry.function.Principal;
import dev.wherry.function.ScheduledTime;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Neutral invocations as Lambda's events. */
public final class LambdaEvents {

  private LambdaEvents() {}

  /**
   * The event of an invocation.
   *
   * @param principal who an authorizer found to call
   * @param now when a request came in
   */
  public static byte[] of(
      Invocation invocation,
      @Nullable Principal principal,
      FrontDoor door,
      String id,
      Instant now) {
    try {
      if (invocation instanceof Invocation.Http request) {
        return new HttpRequestEvent(request, principal, door, id, now).json();
      }
      if (invocation instanceof Invocation.Schedule schedule) {
        return schedule(schedule.time());
      }
      byte[] json = ((Invocation.Direct) invocation).json();
      return json.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : json;
    } catch (JsonException tooDeep) {
      throw new IllegalArgumentException(tooDeep);
    }
  }

  /** What the compiler writes as a schedule's input, with the moment filled in. */
  private static byte[] schedule(ScheduledTime time) throws JsonException {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name("wherry");
    json.string("schedule");
    json.name("time");
    json.string(time.time().truncatedTo(ChronoUnit.SECONDS).toString());
    json.name("zone");
    json.string(time.zone().getId());
    if (time.input().isPresent()) {
      json.name("input");
      JsonCopy.of(time.input().get(), json);
    }
    json.endObject();
    return json.toByteArray();
  }
}
