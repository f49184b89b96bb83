package dev.wherry.runtime.adapter;

/**
 * What an address asks for.
 *
 * @param path percent-encoded, with the leading slash; or an asterisk, which is no path
 * @param rawQuery percent-encoded, without the question mark; empty when there is none
 */
public record RequestTarget(String path, String rawQuery) {

  /**
   * Reads {@code https://host/path?query}, or the same without scheme and host. The asterisk of
   * {@code OPTIONS *}, which asks for no path, may stand right behind the host.
   */
  public static RequestTarget of(String uri) {
    int authority = uri.indexOf("://");
    int query = uri.indexOf('?');
    int end = query < 0 ? uri.length() : query;
    int start = authority < 0 || authority > end ? 0 : uri.indexOf('/', authority + 3);
    String path = start < 0 || start >= end ? "/" : uri.substring(start, end);
    if (path.equals("/") && end > 0 && uri.charAt(end - 1) == '*') {
      path = "*";
    }
    return new RequestTarget(path, query < 0 ? "" : uri.substring(query + 1));
  }
}
