package dev.wherry.gcp.runtime;

import dev.wherry.function.Principal;
import dev.wherry.runtime.adapter.TraceParent;
import dev.wherry.runtime.host.Call;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What Google Cloud tells of a call, in the runtime's words. */
final class Calls {

  private static final int TRACE_LENGTH = 32;
  private static final int ID_LENGTH = 12;

  private Calls() {}

  static Call of(IncomingRequest request, long deadlineMillis, @Nullable Principal principal) {
    String id = request.header("function-execution-id");
    String traceParent = TraceParent.of(request.header("traceparent"));
    return new Call(
        id == null ? newId() : id,
        deadlineMillis,
        traceParent == null ? traceParent(request.header("x-cloud-trace-context")) : traceParent,
        principal);
  }

  /** The W3C form of {@code TRACE/SPAN;o=1}, whose span is a decimal number; null for others. */
  static @Nullable String traceParent(@Nullable String header) {
    if (header == null
        || header.length() < TRACE_LENGTH + 2
        || header.charAt(TRACE_LENGTH) != '/') {
      return null;
    }
    int end = header.indexOf(';');
    String span = header.substring(TRACE_LENGTH + 1, end < 0 ? header.length() : end);
    String parent;
    try {
      parent = hex(Long.parseUnsignedLong(span), 16);
    } catch (NumberFormatException e) {
      return null;
    }
    return TraceParent.of(
        new StringBuilder(55)
            .append("00-")
            .append(header, 0, TRACE_LENGTH)
            .append('-')
            .append(parent)
            .append(header.endsWith(";o=1") ? "-01" : "-00")
            .toString());
  }

  /** In the form of those that Google makes. */
  private static String newId() {
    return hex(ThreadLocalRandom.current().nextLong(), 16).substring(0, ID_LENGTH);
  }

  private static String hex(long number, int digits) {
    String hex = Long.toHexString(number);
    return "0".repeat(digits - hex.length()).concat(hex);
  }
}
