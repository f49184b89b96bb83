package dev.wherry.runtime.http;

import dev.wherry.function.HttpError;
import dev.wherry.function.JsonMapper;
import dev.wherry.function.Request;
import dev.wherry.function.TypeOf;
import dev.wherry.runtime.host.Invocation;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that a host delivered; what has a price is read when it is asked for. */
public final class HttpRequest implements Request {

  private final Invocation.Http request;
  private final JsonMapper mapper;
  private @Nullable Map<String, List<String>> query;

  /** A request whose body the mapper reads. */
  public HttpRequest(Invocation.Http request, JsonMapper mapper) {
    this.request = request;
    this.mapper = mapper;
  }

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String path() {
    return request.path();
  }

  @Override
  public String route() {
    return request.route();
  }

  @Override
  public Map<String, String> pathParameters() {
    return request.pathParameters();
  }

  @Override
  public String pathParameter(String name) {
    String value = request.pathParameters().get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the route `" + request.route() + "` has no segment {" + name + "}");
    }
    return value;
  }

  @Override
  public String rawQuery() {
    return request.rawQuery();
  }

  @Override
  public Map<String, List<String>> query() {
    Map<String, List<String>> parsed = query;
    if (parsed == null) {
      try {
        parsed = FormFields.parse(request.rawQuery());
      } catch (IllegalArgumentException e) {
        throw InvalidInput.of("the query " + e.getMessage());
      }
      query = parsed;
    }
    return parsed;
  }

  @Override
  public Optional<String> query(String name) {
    List<String> values = query().get(name);
    return values == null ? Optional.empty() : Optional.of(values.get(0));
  }

  @Override
  public Map<String, List<String>> headers() {
    return request.headers();
  }

  @Override
  public Optional<String> header(String name) {
    List<String> values = request.headers().get(name.toLowerCase(Locale.ROOT));
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  @Override
  public Map<String, String> cookies() {
    List<String> lines = request.headers().get("cookie");
    return lines == null ? Map.of() : CookieHeader.parse(lines);
  }

  @Override
  public byte[] bytes() {
    return request.body();
  }

  @Override
  public String text() {
    return new String(request.body(), MediaType.charset(contentType()));
  }

  @Override
  public <T> T body(Class<T> type) {
    return cast(read(type));
  }

  @Override
  public <T> T body(TypeOf<T> type) {
    return cast(read(type.type()));
  }

  @Override
  public Map<String, List<String>> form() {
    if (!MediaType.essence(contentType()).equals("application/x-www-form-urlencoded")) {
      throw new HttpError(
          415, "unsupported-media-type", "The body must be application/x-www-form-urlencoded.");
    }
    try {
      return FormFields.parse(text());
    } catch (IllegalArgumentException e) {
      throw InvalidInput.of("the form " + e.getMessage());
    }
  }

  private String contentType() {
    return header("content-type").orElse("");
  }

  private Object read(Type type) {
    Object value;
    try {
      value = mapper.read(request.body(), type);
    } catch (IOException e) {
      throw InvalidInput.of(e);
    }
    if (value == null) {
      throw InvalidInput.of("the body must not be null");
    }
    return value;
  }

  /** The mapper answers for the type; a primitive's class could not check its box anyway. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
