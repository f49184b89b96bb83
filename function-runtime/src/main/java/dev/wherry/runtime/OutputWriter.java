package dev.wherry.runtime;

import dev.wherry.function.HttpError;
import dev.wherry.function.Response;
import dev.wherry.runtime.host.Outcome;
import dev.wherry.runtime.http.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes outcomes of what a function gives. */
final class OutputWriter {

  private final Codec codec;

  OutputWriter(Codec codec) {
    this.codec = codec;
  }

  /** The answer to an HTTP request. */
  Outcome http(@Nullable Object output) throws IOException {
    if (output == null) {
      return answer(Response.noContent());
    }
    if (output instanceof Response response) {
      return answer(encoded(response));
    }
    if (output instanceof Optional<?> optional && optional.isEmpty()) {
      return answer(Problem.of(404, "not-found", "There is no such thing."));
    }
    return Outcome.Http.ok(codec.write(output));
  }

  /** What any other call gave. */
  Outcome value(@Nullable Object output) throws IOException {
    if (output == null) {
      return new Outcome.Value(null, null);
    }
    byte[] json =
        output instanceof Response response
            ? codec.mapper().write(described(response))
            : codec.write(output);
    return new Outcome.Value(json, null);
  }

  /** The answer to an HTTP request whose handling ended with an exception. */
  Outcome httpFailure(Throwable failure) {
    Response response =
        failure instanceof HttpError error ? Problem.of(error) : Problem.internalError();
    return new Outcome.Http(response, isAnswer(failure) ? null : failure);
  }

  /** Whether an exception is an ordinary answer to an HTTP request. */
  static boolean isAnswer(Throwable failure) {
    return failure instanceof HttpError error && error.status() < 500;
  }

  private static Outcome answer(Response response) {
    return new Outcome.Http(response, null);
  }

  private Response encoded(Response response) throws IOException {
    return response.body() instanceof Response.JsonBody json
        ? response.bytes("application/json", codec.mapper().write(json.value()))
        : response;
  }

  /** A response as a value, for a caller that speaks no HTTP. */
  private static Map<String, Object> described(Response response) throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Response.Header header : response.headers()) {
      List<String> values = headers.get(header.name());
      if (values == null) {
        values = new ArrayList<>();
        headers.put(header.name(), values);
      }
      values.add(header.value());
    }
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("status", response.status());
    described.put("headers", headers);
    described.put("body", body(response));
    return described;
  }

  private static @Nullable Object body(Response response) throws IOException {
    Response.Body body = response.body();
    if (body instanceof Response.JsonBody json) {
      return json.value();
    }
    if (body instanceof Response.NoBody) {
      return null;
    }
    byte[] bytes;
    if (body instanceof Response.StreamBody stream) {
      ByteArrayOutputStream collected = new ByteArrayOutputStream();
      stream.writer().writeTo(collected);
      bytes = collected.toByteArray();
    } else {
      bytes = ((Response.BytesBody) body).bytes();
    }
    String type = response.header("content-type");
    boolean text = type != null && (type.startsWith("text/") || type.contains("json"));
    return text ? new String(bytes, StandardCharsets.UTF_8) : bytes;
  }
}
