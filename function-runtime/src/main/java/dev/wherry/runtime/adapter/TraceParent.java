package dev.wherry.runtime.adapter;

import org.jspecify.annotations.Nullable;

/** The header {@code traceparent} (W3C Trace Context, section 3.2), which any caller can send. */
public final class TraceParent {

  /** Such as {@code 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01}. */
  private static final int LENGTH = 55;

  private static final int TRACE = 3;
  private static final int PARENT = 36;
  private static final int FLAGS = 53;

  private TraceParent() {}

  /** The header as it was sent; null when it names no trace. */
  public static @Nullable String of(@Nullable String header) {
    return header != null && isOne(header) ? header : null;
  }

  /** A later version may say more behind what the first one says. */
  private static boolean isOne(String header) {
    boolean whole =
        header.length() == LENGTH
            || (header.length() > LENGTH
                && !header.startsWith("00")
                && header.charAt(LENGTH) == '-');
    return whole
        && isHex(header, 0, TRACE - 1)
        && !header.startsWith("ff")
        && isId(header, TRACE, PARENT - 1)
        && isId(header, PARENT, FLAGS - 1)
        && isHex(header, FLAGS, LENGTH)
        && header.charAt(TRACE - 1) == '-'
        && header.charAt(PARENT - 1) == '-'
        && header.charAt(FLAGS - 1) == '-';
  }

  /** Digits that are not all zero. */
  private static boolean isId(String header, int from, int to) {
    boolean named = false;
    for (int i = from; i < to; i++) {
      named |= header.charAt(i) != '0';
    }
    return named && isHex(header, from, to);
  }

  private static boolean isHex(String header, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = header.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }
}
