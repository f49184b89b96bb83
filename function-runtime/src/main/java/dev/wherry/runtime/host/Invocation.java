package dev.wherry.runtime.host;

import dev.wherry.function.ScheduledTime;
import java.util.List;
import java.util.Map;

/** One event for a function, freed of the platform that delivered it. */
public sealed interface Invocation {

  /**
   * An HTTP request that matched a route.
   *
   * @param method upper-case
   * @param path as sent: percent-encoded, with the leading slash, without the query
   * @param rawQuery as sent, without the question mark; empty when there is none
   * @param route the manifest's route that matched, such as {@code PUT /orders/{id}}
   * @param pathParameters the decoded segments by name
   * @param headers by lower-case name, values in the order sent
   * @param body the bytes as sent, empty when there are none; not copied
   */
  record Http(
      String method,
      String path,
      String rawQuery,
      String route,
      Map<String, String> pathParameters,
      Map<String, List<String>> headers,
      byte[] body)
      implements Invocation {}

  /**
   * A schedule that fired.
   *
   * @param time the moment it names
   */
  record Schedule(ScheduledTime time) implements Invocation {}

  /**
   * A call by hand or by another function.
   *
   * @param json the input as a JSON document in UTF-8; not copied
   */
  record Direct(byte[] json) implements Invocation {}
}
