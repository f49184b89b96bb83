package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.wherry.function.Principal;
import dev.wherry.runtime.adapter.TraceParent;
import dev.wherry.runtime.host.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Lambda knows of a call, in the runtime's words. */
final class Calls {

  /** Where the runtime client puts the trace header when it handles one call at a time. */
  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

  private static final int ROOT_LENGTH = "1-5759e988-bd862e3fe1be46a994272793".length();
  private static final int PARENT_LENGTH = 16;

  private Calls() {}

  /**
   * One call.
   *
   * @param traceParents the W3C headers of an HTTP request, which say more than Lambda's own
   */
  static Call of(
      Context context, @Nullable Principal principal, @Nullable List<String> traceParents) {
    long deadline = System.currentTimeMillis() + context.getRemainingTimeInMillis();
    String sent =
        traceParents == null || traceParents.isEmpty() ? null : TraceParent.of(traceParents.get(0));
    String traceParent = sent == null ? traceParent(traceHeader(context)) : sent;
    return new Call(context.getAwsRequestId(), deadline, traceParent, principal);
  }

  /**
   * A runtime's own interface is found before the artifact's, and one before 1.4.0 has no such
   * method: that of the runtime client 2.6.0, to which an update of the runtime may be pinned.
   */
  private static @Nullable String traceHeader(Context context) {
    try {
      String header = context.getXrayTraceId();
      return header == null ? System.getProperty(TRACE_PROPERTY) : header;
    } catch (NoSuchMethodError older) {
      return System.getProperty(TRACE_PROPERTY);
    }
  }

  /**
   * The W3C header of the trace that X-Ray's names, as in {@code
   * Root=1-5759e988-bd862e3fe1be46a994272793;Parent=…;Sampled=1}; null when there is none, or it is
   * malformed.
   */
  static @Nullable String traceParent(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String root = field(header, "Root=");
    String parent = field(header, "Parent=");
    boolean known =
        root.length() == ROOT_LENGTH
            && root.startsWith("1-")
            && root.charAt(10) == '-'
            && parent.length() == PARENT_LENGTH;
    if (!known) {
      return null;
    }
    return new StringBuilder(55)
        .append("00-")
        .append(root, 2, 10)
        .append(root, 11, ROOT_LENGTH)
        .append('-')
        .append(parent)
        .append(field(header, "Sampled=").equals("1") ? "-01" : "-00")
        .toString();
  }

  private static String field(String header, String name) {
    int start = header.indexOf(name);
    if (start < 0) {
      return "";
    }
    int end = header.indexOf(';', start);
    return header.substring(start + name.length(), end < 0 ? header.length() : end);
  }
}
