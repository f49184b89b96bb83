package dev.wherry.local.worker;

import dev.wherry.local.worker.rpc.HostMessage;
import dev.wherry.local.worker.rpc.RpcData;
import dev.wherry.local.worker.rpc.RpcStatus;
import dev.wherry.local.worker.rpc.WorkerMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One function app on Azure's worker, in one process that takes any number of calls at once. The
 * first call starts it, and so does the next one after it ended, or after a setting has changed.
 */
public final class FunctionApp implements AutoCloseable {

  /**
   * What came of a call.
   *
   * @param status how it went; a failed load is a failed call
   * @param result what it gave
   * @param coldStart whether the worker was started for it
   */
  public record Result(RpcStatus status, RpcData result, boolean coldStart) {}

  private final AppFolder app;
  private final WorkerServer server;
  private final WorkerCommand command;
  private final WorkerOutput output;
  private final WorkerPatience patience;
  private final Map<Worker, Integer> leases = new HashMap<>();
  private @Nullable Worker worker;
  private boolean closed;

  /**
   * An app; nothing is started yet.
   *
   * @param lifeline the option that makes its JVM end with this process
   */
  public FunctionApp(
      WorkerHome home, WorkerServer server, AppFolder app, String lifeline, WorkerOutput output) {
    this(home, server, app, lifeline, output, WorkerPatience.OF_AZURE);
  }

  FunctionApp(
      WorkerHome home,
      WorkerServer server,
      AppFolder app,
      String lifeline,
      WorkerOutput output,
      WorkerPatience patience) {
    this.app = app;
    this.server = server;
    this.command = new WorkerCommand(home, app.path(), lifeline);
    this.output = output;
    this.patience = patience;
  }

  /** The folder. */
  public AppFolder folder() {
    return app;
  }

  /**
   * Calls a function.
   *
   * @param settings as they are now
   * @throws WorkerFailedException when the worker does not start, or ends during the call
   * @throws TimeoutException when the call takes longer than the app lets it
   * @throws IOException when no process can be started
   */
  public Result call(AppSettings settings, AzureFunction function, AppCall call)
      throws IOException, WorkerFailedException, TimeoutException, InterruptedException {
    Worker running = lease(settings);
    try {
      boolean cold = !running.isReady();
      running.awaitReady();
      RpcStatus loaded = running.loaded(function.name());
      if (!loaded.success()) {
        return new Result(loaded, new RpcData.Nothing(), cold);
      }
      WorkerMessage.Invoked answer = running.call(message(function, call), app.timeout());
      return new Result(answer.status(), answer.result(), cold);
    } finally {
      release(running);
    }
  }

  private static HostMessage.Invoke message(AzureFunction function, AppCall call) {
    return new HostMessage.Invoke(
        call.id(), function.name(), call.inputs(), call.metadata(), call.traceParent());
  }

  private synchronized Worker lease(AppSettings settings) throws IOException {
    if (closed) {
      throw new IOException("function app `" + settings.name() + "` was stopped");
    }
    Worker current = worker;
    if (current != null && !current.settings().equals(settings)) {
      worker = null;
      if (leases.getOrDefault(current, 0) == 0) {
        closeLater(current);
      }
      current = null;
    }
    if (current == null || !current.isAlive()) {
      current = new Worker(server, command, app, settings, patience, output);
      worker = current;
    }
    leases.merge(current, 1, Integer::sum);
    return current;
  }

  /** The last call of a worker that another one has taken the place of ends it. */
  private synchronized void release(Worker used) {
    int left = leases.merge(used, -1, Integer::sum);
    if (left == 0) {
      leases.remove(used);
      if (used != worker) {
        closeLater(used);
      }
    }
  }

  private static void closeLater(Worker old) {
    Thread thread = new Thread(old::close, "end of a worker");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the processes. */
  @Override
  public void close() {
    List<Worker> last = new ArrayList<>();
    synchronized (this) {
      closed = true;
      last.addAll(leases.keySet());
      if (worker != null && !last.contains(worker)) {
        last.add(worker);
      }
      worker = null;
    }
    last.forEach(Worker::close);
  }

  /**
   * A call as the host makes it.
   *
   * @param id the invocation's id
   * @param inputs by the name of their binding
   * @param metadata of the trigger
   * @param traceParent the caller's trace context, or empty
   */
  public record AppCall(
      String id, Map<String, RpcData> inputs, Map<String, RpcData> metadata, String traceParent) {

    /** Copies the maps in. */
    public AppCall {
      inputs = Map.copyOf(inputs);
      metadata = Map.copyOf(metadata);
    }
  }
}
