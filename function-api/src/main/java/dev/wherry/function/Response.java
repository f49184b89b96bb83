package dev.wherry.function;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer: status, headers and at most one body. Immutable: every method answers a new one.
 *
 * <pre>{@code
 * return Response.of(201).header("location", "/orders/7").json(order);
 * }</pre>
 */
public final class Response {

  /** One header line. The name is lower-case; a name may stand in several lines. */
  public record Header(String name, String value) {}

  /** What follows the headers. */
  public sealed interface Body {}

  /** No body. */
  public record NoBody() implements Body {}

  /** A value that the function's JSON mapper encodes. */
  public record JsonBody(@Nullable Object value) implements Body {}

  /** Bytes as they are. The array is not copied. */
  public record BytesBody(byte[] bytes) implements Body {}

  /** Bytes that are written while they are made. */
  public record StreamBody(Writer writer) implements Body {}

  /** Writes a streamed body. Where a platform cannot stream, the bytes are collected first. */
  @FunctionalInterface
  public interface Writer {

    /** Writes the whole body; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  private static final Body NONE = new NoBody();

  private final int status;
  private final List<Header> headers;
  private final Body body;

  private Response(int status, List<Header> headers, Body body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * An answer without a body.
   *
   * @param status 200 to 599
   */
  public static Response of(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "status must be 200 to 599 but is ".concat(Integer.toString(status)));
    }
    return new Response(status, List.of(), NONE);
  }

  /** Status 200, no body yet. */
  public static Response ok() {
    return of(200);
  }

  /** Status 201 with a {@code location} header. */
  public static Response created(String location) {
    return of(201).header("location", location);
  }

  /** Status 204. */
  public static Response noContent() {
    return of(204);
  }

  /** Status 404, no body. */
  public static Response notFound() {
    return of(404);
  }

  /** Status 302 with a {@code location} header. */
  public static Response redirect(String location) {
    return of(302).header("location", location);
  }

  /**
   * Adds a header line; earlier lines of the same name stay.
   *
   * @throws IllegalArgumentException when the name is not an HTTP token, or the value holds a line
   *     break or NUL
   */
  public Response header(String name, String value) {
    checkName(name);
    checkValue(name, value);
    return new Response(status, plus(name.toLowerCase(Locale.ROOT), value), body);
  }

  /** Adds a {@code set-cookie} line. */
  public Response cookie(Cookie cookie) {
    return header("set-cookie", cookie.toHeader());
  }

  /**
   * Sets the body to a text, as {@code text/plain; charset=utf-8} unless a content type was set
   * before.
   */
  public Response text(String text) {
    return with(
        "text/plain; charset=utf-8",
        new BytesBody(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  /**
   * Sets the body to a value's JSON, as {@code application/json} unless a content type was set
   * before.
   */
  public Response json(@Nullable Object value) {
    return with("application/json", new JsonBody(value));
  }

  /** Sets the body to bytes of the given content type, unless one was set before. */
  public Response bytes(String contentType, byte[] bytes) {
    return with(contentType, new BytesBody(Objects.requireNonNull(bytes)));
  }

  /**
   * Sets the body to what the writer writes, of the given content type, unless one was set before.
   */
  public Response stream(String contentType, Writer writer) {
    return with(contentType, new StreamBody(Objects.requireNonNull(writer)));
  }

  /** The status, 200 to 599. */
  public int status() {
    return status;
  }

  /** The header lines in the order they were added. */
  public List<Header> headers() {
    return headers;
  }

  /** The first value of a header, or null; the name in any case. */
  public @Nullable String header(String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.value();
      }
    }
    return null;
  }

  /** What follows the headers. */
  public Body body() {
    return body;
  }

  private Response with(String contentType, Body newBody) {
    List<Header> lines =
        header("content-type") == null ? plus("content-type", contentType) : headers;
    return new Response(status, lines, newBody);
  }

  private List<Header> plus(String name, String value) {
    List<Header> lines = new ArrayList<>(headers.size() + 1);
    lines.addAll(headers);
    lines.add(new Header(name, value));
    return Collections.unmodifiableList(lines);
  }

  private static void checkName(String name) {
    boolean token = !name.isEmpty();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      token &= c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
    }
    if (!token) {
      throw new IllegalArgumentException("not a header name: `".concat(name).concat("`"));
    }
  }

  private static void checkValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\r' || c == '\n' || c == 0) {
        throw new IllegalArgumentException("header `".concat(name).concat("` holds a line break"));
      }
    }
  }
}
