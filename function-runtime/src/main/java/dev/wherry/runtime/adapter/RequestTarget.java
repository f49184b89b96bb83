package dev.wherry.runtime.adapter;

/**
 * What an address asks for.
 *
 * @param path percent-encoded, with the leading slash
 * @param rawQuery percent-encoded, without the question mark; empty when there is none
 */
public record RequestTarget(String path, String rawQuery) {

  /** Reads {@code https://host/path?query}, or the same without scheme and host. */
  public static RequestTarget of(String uri) {
    int authority = uri.indexOf("://");
    int query = uri.indexOf('?');
    int end = query < 0 ? uri.length() : query;
    int start = authority < 0 || authority > end ? 0 : uri.indexOf('/', authority + 3);
    String path = start < 0 || start >= end ? "/" : uri.substring(start, end);
    return new RequestTarget(path, query < 0 ? "" : uri.substring(query + 1));
  }
}
