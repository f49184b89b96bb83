package dev.wherry.local.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request without its body.
 *
 * @param method upper-case
 * @param path as sent: percent-encoded, with the leading slash, without the query
 * @param rawQuery as sent, without the question mark; empty when there is none
 * @param headers by lower-case name, values in the order sent
 */
public record RequestHead(
    String method, String path, String rawQuery, Map<String, List<String>> headers) {

  /** The first value of a header; the name in lower case. */
  public Optional<String> header(String name) {
    List<String> values = headers.get(name);
    return values == null ? Optional.empty() : Optional.of(values.get(0));
  }

  /** The same request to another path. */
  RequestHead at(String other) {
    return new RequestHead(method, other, rawQuery, headers);
  }

  /** Path and query as sent. */
  public String target() {
    return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
  }
}
