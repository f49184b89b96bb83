package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.RoutedHttp;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers HTTP requests. A failure is a plain 500; the log was told why. */
final class HttpFront implements Front {

  private final FunctionInstance function;
  private final RoutedHttp http;

  HttpFront(FunctionInstance function, RoutedHttp http) {
    this.function = function;
    this.http = http;
  }

  @Override
  public void answer(IncomingRequest request, long deadlineMillis, HttpResponse response)
      throws IOException {
    Answers.send(http.answer(request, new Called(request, deadlineMillis)), response);
  }

  @Override
  public void close() {
    function.close();
  }

  /** The function, for one request. */
  private final class Called implements RoutedHttp.Target {

    private final IncomingRequest request;
    private final long deadlineMillis;

    Called(IncomingRequest request, long deadlineMillis) {
      this.request = request;
      this.deadlineMillis = deadlineMillis;
    }

    @Override
    public Response call(Invocation.Http invocation, @Nullable Principal principal) {
      Outcome outcome = function.invoke(invocation, Calls.of(request, deadlineMillis, principal));
      return ((Outcome.Http) outcome).response();
    }
  }
}
