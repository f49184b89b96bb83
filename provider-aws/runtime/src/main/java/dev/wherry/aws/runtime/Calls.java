package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.wherry.function.Principal;
import dev.wherry.runtime.host.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Lambda knows of a call, in the runtime's words. */
final class Calls {

  /** Where the runtime client puts the trace header when it handles one call at a time. */
  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

  private Calls() {}

  /**
   * One call.
   *
   * @param traceParents the W3C headers of an HTTP request, which say more than Lambda's own
   */
  static Call of(
      Context context, @Nullable Principal principal, @Nullable List<String> traceParents) {
    long deadline = System.currentTimeMillis() + context.getRemainingTimeInMillis();
    String traceParent =
        traceParents == null || traceParents.isEmpty()
            ? TraceHeader.toTraceParent(traceHeader(context))
            : traceParents.get(0);
    return new Call(context.getAwsRequestId(), deadline, traceParent, principal);
  }

  private static @Nullable String traceHeader(Context context) {
    String header = context.getXrayTraceId();
    return header == null ? System.getProperty(TRACE_PROPERTY) : header;
  }
}
