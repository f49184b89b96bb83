package dev.wherry.function.test;

import dev.wherry.function.Response;
import dev.wherry.function.TypeOf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to an HTTP request. */
public final class HttpResult {

  /**
   * An {@code application/problem+json} answer.
   *
   * @param status the status, as in the answer
   * @param code a stable word for programs
   * @param detail one sentence for people
   * @param path where in the request's document, where that is known
   */
  public record Problem(int status, String code, String detail, Optional<String> path) {}

  private final Response response;
  private final @Nullable Throwable failure;
  private final List<LogLine> log;
  private final TestJson testJson;
  private byte @Nullable [] bytes;

  HttpResult(Response response, @Nullable Throwable failure, List<LogLine> log, TestJson testJson) {
    this.response = response;
    this.failure = failure;
    this.log = log;
    this.testJson = testJson;
  }

  /** The status. */
  public int status() {
    return response.status();
  }

  /** The first value of a header; the name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(response.header(name));
  }

  /** All values of a header, such as {@code set-cookie}; the name in any case. */
  public List<String> headers(String name) {
    List<String> values = new ArrayList<>();
    for (Response.Header header : response.headers()) {
      if (header.name().equalsIgnoreCase(name)) {
        values.add(header.value());
      }
    }
    return values;
  }

  /** The body; empty when there is none. A streamed body is collected. */
  public byte[] bytes() {
    byte[] collected = bytes;
    if (collected == null) {
      collected = collect(response.body());
      bytes = collected;
    }
    return collected.clone();
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /**
   * The JSON body bound to a type.
   *
   * @throws AssertionError when it does not fit; the message holds the body
   */
  public <T> T json(Class<T> type) {
    return cast(read(type));
  }

  /**
   * The JSON body bound to a generic type.
   *
   * @throws AssertionError when it does not fit; the message holds the body
   */
  public <T> T json(TypeOf<T> type) {
    return cast(read(type.type()));
  }

  /**
   * The problem that the answer tells.
   *
   * @throws AssertionError when it tells none
   */
  public Problem problem() {
    if (!header("content-type").equals(Optional.of("application/problem+json"))) {
      throw new AssertionError("no problem but " + this);
    }
    return json(Problem.class);
  }

  /**
   * What made the call fail; empty when it did not. An {@code HttpError} below 500 is no failure.
   */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** What the function logged meanwhile. */
  public List<LogLine> log() {
    return log;
  }

  /** The status, the body, and what made the call fail. */
  @Override
  public String toString() {
    return status() + " " + text() + (failure == null ? "" : " because of " + failure);
  }

  private Object read(Type type) {
    return testJson.read(bytes(), type);
  }

  private static byte[] collect(Response.Body body) {
    if (body instanceof Response.BytesBody whole) {
      return whole.bytes();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (body instanceof Response.StreamBody stream) {
      try {
        stream.writer().writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out.toByteArray();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
