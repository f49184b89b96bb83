package dev.wherry.runtime.http;

import java.util.List;
import java.util.Map;

/**
 * What a route table says of a request.
 *
 * @param <T> what routes lead to
 */
public sealed interface RouteMatch<T> {

  /**
   * A route fits.
   *
   * @param route as it was added, such as {@code PUT /orders/{id}}
   * @param target what it leads to
   * @param pathParameters the decoded segments by name
   */
  record Found<T>(String route, T target, Map<String, String> pathParameters)
      implements RouteMatch<T> {

    /** Copies the parameters in. */
    public Found {
      pathParameters = Map.copyOf(pathParameters);
    }
  }

  /**
   * Routes fit the path, but none the method.
   *
   * @param allow the methods of those routes, ascending, for the {@code allow} header
   */
  record MethodNotAllowed<T>(List<String> allow) implements RouteMatch<T> {

    /** Copies the methods in. */
    public MethodNotAllowed {
      allow = List.copyOf(allow);
    }
  }

  /** No route fits the path. */
  record NotFound<T>() implements RouteMatch<T> {}
}
