package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.function.Response;
import dev.wherry.local.instance.CallResult;
import dev.wherry.local.instance.FunctionCall;
import dev.wherry.local.invoker.InstanceFailedException;
import dev.wherry.local.invoker.Service;
import dev.wherry.local.invoker.ServiceAnswer;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;

/** One function on Google's invoker, called as Cloud Run calls it. */
final class InvokerCallee extends ThreadedCallee {

  private static final String UNNAMED_TYPE = "application/octet-stream";

  /** What is done before a call. */
  @FunctionalInterface
  interface Preparation {
    void run() throws IOException;
  }

  private final Workshop workshop;
  private final FunctionName name;
  private final Service ofRoutes;
  private final Service ofOthers;
  private final Preparation preparation;

  InvokerCallee(
      Workshop workshop,
      FunctionName name,
      Service ofRoutes,
      Service ofOthers,
      Preparation preparation) {
    super(name);
    this.workshop = workshop;
    this.name = name;
    this.ofRoutes = ofRoutes;
    this.ofOthers = ofOthers;
    this.preparation = preparation;
  }

  @Override
  void run(FunctionCall call) {
    boolean http = call.invocation() instanceof Invocation.Http;
    try {
      preparation.run();
      Service.Result result = (http ? ofRoutes : ofOthers).call(InvokerRequests.of(call));
      try (ServiceAnswer answer = result.answer()) {
        Outcome outcome = http ? new Outcome.Http(response(call, answer), null) : value(answer);
        call.observer().completed(new CallResult.Completed(outcome, result.coldStart()));
      }
    } catch (SocketTimeoutException late) {
      call.observer().completed(new CallResult.TimedOut("function `" + name + "` took too long"));
    } catch (InstanceFailedException failure) {
      tell(failure);
      call.observer().completed(new CallResult.Ended("the function's instance failed"));
    } catch (IOException failure) {
      tell(failure);
      call.observer().completed(new CallResult.NotStarted(String.valueOf(failure.getMessage())));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      call.observer().completed(new CallResult.TimedOut("the local runner was stopped"));
    }
  }

  private static Response response(FunctionCall call, ServiceAnswer answer) throws IOException {
    Response response = Response.of(answer.status());
    for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
      for (String value : header.getValue()) {
        if (!InvokerRequests.isOfTheServer(header.getKey())) {
          response = response.header(header.getKey(), value);
        }
      }
    }
    String method = ((Invocation.Http) call.invocation()).method();
    boolean typed = answer.headers().containsKey("content-type");
    if (answer.isStreamed() && typed && !method.equals("HEAD")) {
      return response.stream(UNNAMED_TYPE, answer::copyBody);
    }
    byte[] body = answer.readBody(method);
    return body.length == 0 ? response : response.bytes(UNNAMED_TYPE, body);
  }

  private static Outcome value(ServiceAnswer answer) throws IOException {
    byte[] body = answer.readBody("POST");
    if (answer.status() >= 400) {
      return new Outcome.Value(null, new InvokerFailure(body));
    }
    return new Outcome.Value(body.length == 0 ? null : body, null);
  }

  private void tell(Exception failure) {
    Throwable cause = failure.getCause();
    String why = cause == null ? "" : ": " + cause.getMessage();
    workshop.notice(
        name, Diagnostic.error("W0613", "function `" + name + "`: " + failure.getMessage() + why));
  }

  @Override
  void end() {
    ofRoutes.close();
    ofOthers.close();
  }
}
