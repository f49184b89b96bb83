package dev.wherry.aws.runtime.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Encodes again what a front door decoded (RFC 3986). */
final class PercentEncoding {

  private static final String HEX = "0123456789ABCDEF";
  private static final String UNRESERVED = "-._~";
  private static final String ALSO_IN_PATHS = "/!$&'()*+,;=:@";

  private PercentEncoding() {}

  /** A path as it may stand in a request. A slash stays one: which were encoded is lost. */
  static String path(String decoded) {
    StringBuilder encoded = new StringBuilder(decoded.length() + 8);
    append(decoded, ALSO_IN_PATHS, encoded);
    return encoded.toString();
  }

  /**
   * A query as it may stand in a request.
   *
   * @param decoded whether the parameters were decoded; otherwise they are joined as they are
   */
  static String query(Map<String, List<String>> parameters, boolean decoded) {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        if (query.length() > 0) {
          query.append('&');
        }
        if (decoded) {
          append(parameter.getKey(), "", query);
          append(value, "", query.append('='));
        } else {
          query.append(parameter.getKey()).append('=').append(value);
        }
      }
    }
    return query.toString();
  }

  private static void append(String decoded, String alsoPlain, StringBuilder encoded) {
    byte[] bytes = decoded.getBytes(StandardCharsets.UTF_8);
    for (byte b : bytes) {
      char c = (char) (b & 0xff);
      if (isPlain(c) || alsoPlain.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
      }
    }
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }
}
