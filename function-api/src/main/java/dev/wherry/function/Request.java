package dev.wherry.function;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP request, the same on every platform. Header names are lower-case. */
public interface Request {

  /** The method, upper-case. */
  String method();

  /** The path as sent, still percent-encoded, with its leading slash and without the query. */
  String path();

  /** The route of the manifest that matched, such as {@code PUT /orders/{id}}. */
  String route();

  /** The decoded values of the route's {@code {name}} segments, by name. */
  Map<String, String> pathParameters();

  /**
   * The decoded value of one {@code {name}} segment.
   *
   * @throws IllegalArgumentException when the route has no such segment
   */
  String pathParameter(String name);

  /** The query as sent, without the question mark; empty when there is none. */
  String rawQuery();

  /** The decoded query parameters by name, values in the order sent. */
  Map<String, List<String>> query();

  /** The first value of a query parameter. */
  Optional<String> query(String name);

  /** The headers by lower-case name, values in the order sent. */
  Map<String, List<String>> headers();

  /** The first value of a header; the name in any case. */
  Optional<String> header(String name);

  /** The cookies by name. */
  Map<String, String> cookies();

  /** The body exactly as sent; empty when there is none. */
  byte[] bytes();

  /** The body decoded with the charset of its content type, UTF-8 when it names none. */
  String text();

  /**
   * The JSON body bound to a type.
   *
   * @throws HttpError 400 with the path in the document, when the body does not fit
   */
  <T> T body(Class<T> type);

  /**
   * The JSON body bound to a generic type.
   *
   * @throws HttpError 400 with the path in the document, when the body does not fit
   */
  <T> T body(TypeOf<T> type);

  /**
   * The fields of an {@code application/x-www-form-urlencoded} body.
   *
   * @throws HttpError 415 when the body is something else
   */
  Map<String, List<String>> form();
}
