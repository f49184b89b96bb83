package dev.wherry.local.http;

import dev.wherry.runtime.http.RouteMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which methods a path takes. */
final class Methods {

  /** What a request may ask for at all. */
  static final List<String> ALL =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  private Methods() {}

  /** The methods that some route of the path takes, with what the runner answers by itself. */
  static List<String> of(Site site, String path) {
    TreeSet<String> allowed = new TreeSet<>();
    for (String method : ALL) {
      if (site.routes().match(method, path) instanceof RouteMatch.Found<Endpoint>) {
        allowed.add(method);
      }
    }
    if (!allowed.isEmpty()) {
      allowed.add("OPTIONS");
    }
    return new ArrayList<>(allowed);
  }
}
