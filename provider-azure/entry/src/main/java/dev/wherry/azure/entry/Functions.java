package dev.wherry.azure.entry;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.TraceContext;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The methods that the worker calls, named by the {@code entryPoint} of every {@code
 * function.json}. The worker finds a parameter by the name in its annotation, which is the name of
 * the binding; everything else in the annotations it does not read.
 */
public final class Functions {

  /** What the bindings of requests are called. */
  static final String REQUEST = "request";

  private Functions() {}

  /** Answers a request by the app's own routes. */
  public static HttpResponseMessage http(
      @HttpTrigger(name = REQUEST) HttpRequestMessage<Optional<String>> request,
      ExecutionContext context)
      throws Exception {
    HttpCall call = NativeHttp.call(request, context);
    return NativeHttp.answer(LoadedApp.get().http(call, call(context)), request);
  }

  /** Hands a document to a function. Azure has checked the caller's key. */
  public static HttpResponseMessage invoke(
      @HttpTrigger(name = REQUEST) HttpRequestMessage<Optional<String>> request,
      ExecutionContext context)
      throws Exception {
    HttpCall call = NativeHttp.call(request, context);
    return NativeHttp.answer(LoadedApp.get().invoke(call, call(context)), request);
  }

  /** Calls the function whose timer fired. */
  public static void timer(
      @TimerTrigger(name = "timer", schedule = "") String timer, ExecutionContext context)
      throws Exception {
    LoadedApp.get().timer(timer, call(context));
  }

  private static WorkerCall call(ExecutionContext context) {
    return new WorkerCall(
        context.getFunctionName(),
        context.getInvocationId(),
        traceParent(context.getTraceContext()),
        context.getLogger());
  }

  /** The host's own span, whose trace is the caller's; the worker gives an empty text for none. */
  private static @Nullable String traceParent(@Nullable TraceContext trace) {
    String parent = trace == null ? null : trace.getTraceparent();
    return parent == null || parent.isEmpty() ? null : parent;
  }
}
