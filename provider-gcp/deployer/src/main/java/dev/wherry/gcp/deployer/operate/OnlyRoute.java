package dev.wherry.gcp.deployer.operate;

import dev.wherry.model.FunctionName;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The request that carries data to a function with routes and no schedule. Cloud Run has no other
 * way in than its front door, so the data are the body for its route, where there is just one and
 * its path is known.
 *
 * @param method upper-case
 * @param path of the route
 */
record OnlyRoute(String method, String path) {

  /** What a call without data is. */
  static final String NOTHING = "null";

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE", "OPTIONS");

  /**
   * Of a function.
   *
   * @param lines the routes as the adapter reads them: method, path and what it asks for, one a
   *     line
   * @param json the data; {@link #NOTHING} for none
   * @throws ProviderException when the data do not tell which request is meant
   */
  static OnlyRoute of(FunctionName function, String target, String lines, String json) {
    List<String> routes = lines.lines().map(OnlyRoute::bare).toList();
    String[] only = routes.get(0).split(" ", 2);
    boolean empty = json.equals(NOTHING);
    if (routes.size() > 1 || only[1].contains("{") || (!empty && WITHOUT_BODY.contains(only[0]))) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.REJECTED,
                  String.format(
                      Locale.ROOT,
                      "function `%s` answers requests only, and the data do not say which of: %s",
                      function,
                      String.join(", ", routes)))
              .hint(
                  String.format(
                      Locale.ROOT,
                      "send one: `wherry invoke %s --target %s --event http --data"
                          + " '{\"method\": \"%s\", \"path\": \"%s\"}'`",
                      function,
                      target,
                      only[0].equals("ANY") ? "GET" : only[0],
                      only[1])));
    }
    String any = empty ? "GET" : "POST";
    return new OnlyRoute(only[0].equals("ANY") ? any : only[0], only[1]);
  }

  private static String bare(String line) {
    String[] words = line.split(" ", -1);
    return words[0] + " " + words[1];
  }
}
