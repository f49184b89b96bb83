package dev.wherry.gcp.runtime;

import java.io.OutputStream;

/**
 * What version 1 of the invoker has no words for. It ends every answer as if it were whole,
 * whatever the function throws; only its server can break the connection. Functions see that
 * server's objects, but not by name.
 */
final class FirstInvoker {

  private FirstInvoker() {}

  /** Breaks the connection that a stream of Jetty 9 writes to; other streams are left alone. */
  static void abort(OutputStream out, Throwable why) {
    try {
      Object channel = out.getClass().getMethod("getHttpChannel").invoke(out);
      channel.getClass().getMethod("abort", Throwable.class).invoke(channel, why);
    } catch (ReflectiveOperationException e) {
      // Version 2 has no such stream, and breaks the connection by itself.
    }
  }
}
