package dev.wherry.runtime;

import dev.wherry.function.ScheduledTime;
import dev.wherry.runtime.bind.Parameters;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.http.FormFields;
import dev.wherry.runtime.http.HttpRequest;
import dev.wherry.runtime.http.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a function's input of an event. */
final class InputReader {

  private final InputKind kind;
  private final Codec codec;

  InputReader(InputKind kind, Codec codec) {
    this.kind = kind;
    this.codec = codec;
  }

  /** The input; null only where the function declares that it takes nothing. */
  @Nullable Object read(Invocation invocation, Call call) {
    if (kind == InputKind.NOTHING) {
      return null;
    }
    try {
      if (invocation instanceof Invocation.Http http) {
        return ofRequest(http);
      }
      if (invocation instanceof Invocation.Schedule schedule) {
        return ofSchedule(schedule.time(), call);
      }
      return ofDocument(((Invocation.Direct) invocation).json());
    } catch (IOException e) {
      throw InvalidInput.of(e);
    }
  }

  private Object ofRequest(Invocation.Http http) throws IOException {
    if (kind == InputKind.REQUEST) {
      return new HttpRequest(http, codec.mapper());
    }
    if (kind == InputKind.EVENT) {
      return CloudEvents.ofRequest(http, codec);
    }
    if (kind == InputKind.SCHEDULED_TIME) {
      throw misfit("an HTTP request");
    }
    return value(http.body(), new Parameters(http.pathParameters(), query(http)));
  }

  private Object ofSchedule(ScheduledTime time, Call call) throws IOException {
    if (kind == InputKind.SCHEDULED_TIME) {
      return time;
    }
    if (kind == InputKind.EVENT) {
      return CloudEvents.ofSchedule(time, call, codec);
    }
    if (kind == InputKind.REQUEST) {
      throw misfit("a schedule");
    }
    if (time.input().isEmpty()) {
      throw misfit("a schedule without `input`");
    }
    return value(time.input().get().getBytes(StandardCharsets.UTF_8), Parameters.NONE);
  }

  private Object ofDocument(byte[] json) throws IOException {
    if (kind == InputKind.REQUEST) {
      Map<String, List<String>> headers = Map.of("content-type", List.of("application/json"));
      return new HttpRequest(
          new Invocation.Http("POST", "/", "", "POST /", Map.of(), headers, json), codec.mapper());
    }
    if (kind == InputKind.SCHEDULED_TIME) {
      Optional<String> input =
          json.length == 0
              ? Optional.empty()
              : Optional.of(new String(json, StandardCharsets.UTF_8));
      return new ScheduledTime(Instant.now(), ZoneOffset.UTC, false, input);
    }
    return kind == InputKind.EVENT
        ? CloudEvents.ofDocument(json, codec)
        : value(json, Parameters.NONE);
  }

  private Object value(byte[] json, Parameters parameters) throws IOException {
    Object value = codec.read(json, parameters);
    if (value == null) {
      throw InvalidInput.of("the input must not be null");
    }
    return value;
  }

  /** Query parameters fill members where the method has no body to speak of. */
  private static Map<String, List<String>> query(Invocation.Http http) {
    String method = http.method();
    boolean fills = method.equals("GET") || method.equals("HEAD") || method.equals("DELETE");
    if (!fills || http.rawQuery().isEmpty()) {
      return Map.of();
    }
    try {
      return FormFields.parse(http.rawQuery());
    } catch (IllegalArgumentException e) {
      throw InvalidInput.of("the query " + e.getMessage());
    }
  }

  private static IllegalStateException misfit(String event) {
    return new IllegalStateException("the function's input type does not fit " + event);
  }
}
