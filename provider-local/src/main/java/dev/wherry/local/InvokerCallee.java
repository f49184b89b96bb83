package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.function.Response;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.instance.CallResult;
import dev.wherry.local.instance.Callee;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One function on Google's invoker, called as Cloud Run calls it. */
final class InvokerCallee implements Callee {

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
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final ExecutorService threads;
  private int running;
  private boolean closing;

  InvokerCallee(
      Workshop workshop,
      FunctionName name,
      Service ofRoutes,
      Service ofOthers,
      Preparation preparation) {
    this.workshop = workshop;
    this.name = name;
    this.ofRoutes = ofRoutes;
    this.ofOthers = ofOthers;
    this.preparation = preparation;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "calls of " + name);
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public boolean call(FunctionCall call) {
    synchronized (this) {
      if (closing) {
        return false;
      }
      running++;
    }
    threads.execute(() -> run(call));
    return true;
  }

  private void run(FunctionCall call) {
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
    } finally {
      finished();
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
    notice(Diagnostic.error("W0613", "function `" + name + "`: " + failure.getMessage() + why));
  }

  private void notice(Diagnostic diagnostic) {
    workshop
        .events()
        .publish(
            new LocalEvent.Noticed(
                workshop.clock().now(), Optional.of(name), diagnostic, Optional.empty()));
  }

  private void finished() {
    boolean last;
    synchronized (this) {
      running--;
      last = closing && running == 0;
    }
    if (last) {
      end();
    }
  }

  @Override
  public synchronized int runningCalls() {
    return running;
  }

  /** An instance costs nothing here, and its start does. */
  @Override
  public void reap() {}

  @Override
  public CompletableFuture<Void> close() {
    boolean idle;
    synchronized (this) {
      idle = running == 0 && !closing;
      closing = true;
    }
    if (idle) {
      threads.execute(this::end);
    }
    return closed;
  }

  @Override
  public void cancel() {
    end();
  }

  private void end() {
    try {
      ofRoutes.close();
      ofOthers.close();
    } finally {
      threads.shutdown();
      closed.complete(null);
    }
  }
}
