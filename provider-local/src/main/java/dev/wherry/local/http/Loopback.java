package dev.wherry.local.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of this machine that a request may use. Any other name in {@code Host} means that a
 * page of another site made the browser believe that its own name is this machine (DNS rebinding).
 */
final class Loopback {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private Loopback() {}

  static boolean isHost(RequestHead request, int port) {
    List<String> hosts = request.headers().getOrDefault("host", List.of());
    return hosts.size() == 1 && isAuthority(hosts.get(0), port);
  }

  /** Whether a page of the runner itself sent the request. */
  static boolean isOrigin(String origin, int port) {
    return origin.startsWith("http://") && isAuthority(origin.substring(7), port);
  }

  /** Whether a request of any origin may be answered, because it should change nothing. */
  static boolean isHarmless(RequestHead request) {
    return HARMLESS.contains(request.method());
  }

  private static boolean isAuthority(String authority, int port) {
    String lower = authority.toLowerCase(Locale.ROOT);
    int colon = lower.lastIndexOf(':');
    return lower.endsWith(":" + port)
        ? NAMES.contains(lower.substring(0, colon))
        : port == 80 && NAMES.contains(lower);
  }
}
