package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.HttpAnswer;
import dev.wherry.runtime.adapter.RoutedHttp;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers HTTP requests. A failure is a plain 500, or a connection that breaks when a part of the
 * answer went out already; the log was told why.
 */
final class HttpFront implements Front {

  private final FunctionInstance function;
  private final RoutedHttp http;
  private final String name;
  private final LogSink log;

  /**
   * The front of one function.
   *
   * @param name of the function, for the log
   */
  HttpFront(FunctionInstance function, RoutedHttp http, String name, LogSink log) {
    this.function = function;
    this.http = http;
    this.name = name;
    this.log = log;
  }

  @Override
  public void answer(IncomingRequest request, long deadlineMillis, HttpResponse response)
      throws IOException {
    Called called = new Called(request, deadlineMillis);
    HttpAnswer answer = http.answer(request, called);
    if (answer.body() instanceof Response.StreamBody body) {
      stream(body, answer, called, response);
    } else {
      Answers.send(answer, response);
    }
  }

  private void stream(
      Response.StreamBody body, HttpAnswer answer, Called called, HttpResponse response)
      throws IOException {
    StreamedAnswer streamed = new StreamedAnswer(answer, response);
    Throwable failure = streamed.send(body);
    if (failure != null) {
      log.failed(name, called.call, failure);
      if (streamed.hasBegun()) {
        streamed.cutOff();
      }
      Answers.send(http.failed(called.request), response);
    }
  }

  @Override
  public void close() {
    function.close();
  }

  /** The function, for one request. */
  private final class Called implements RoutedHttp.Target {

    private final IncomingRequest request;
    private final long deadlineMillis;
    private @Nullable Call call;

    Called(IncomingRequest request, long deadlineMillis) {
      this.request = request;
      this.deadlineMillis = deadlineMillis;
    }

    @Override
    public Response call(Invocation.Http invocation, @Nullable Principal principal) {
      Call call = Calls.of(request, deadlineMillis, principal);
      this.call = call;
      return ((Outcome.Http) function.invoke(invocation, call)).response();
    }
  }
}
