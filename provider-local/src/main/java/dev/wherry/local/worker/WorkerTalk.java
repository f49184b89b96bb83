package dev.wherry.local.worker;

import dev.wherry.local.worker.AzureFunction.Binding;
import dev.wherry.local.worker.rpc.HostMessage;
import dev.wherry.local.worker.rpc.RpcStatus;
import dev.wherry.local.worker.rpc.WorkerMessage;
import dev.wherry.local.worker.stream.Conversation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What this host and one worker say to each other: who they are, which functions there are, calls
 * and their answers. Only messages that every version of the worker takes are said: at others it
 * ends itself.
 */
final class WorkerTalk implements Conversation {

  /** What workers are told of this host: the version of Azure's that it follows. */
  private static final String HOST_VERSION = "4.1036.0";

  private final AppFolder app;
  private final Path workerDirectory;
  private final WorkerOutput output;
  private final CompletableFuture<Void> initialized = new CompletableFuture<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Map<String, RpcStatus> loaded = new HashMap<>();
  private final Map<String, CompletableFuture<WorkerMessage.Invoked>> calls =
      new ConcurrentHashMap<>();
  private @Nullable Line line;
  private Consumer<String> whenLost = reason -> {};
  private @Nullable String end;

  WorkerTalk(AppFolder app, Path workerDirectory, WorkerOutput output) {
    this.app = app;
    this.workerDirectory = workerDirectory;
    this.output = output;
  }

  /**
   * Begins, when the worker has called in.
   *
   * @param lost told when its stream ends
   */
  synchronized Conversation begin(Line to, Consumer<String> lost) {
    line = to;
    whenLost = lost;
    say(new HostMessage.Init(HOST_VERSION, workerDirectory.toString(), app.path().toString()));
    return this;
  }

  CompletableFuture<Void> initialized() {
    return initialized;
  }

  CompletableFuture<Void> ready() {
    return ready;
  }

  synchronized RpcStatus loaded(String function) {
    return loaded.getOrDefault(function, new RpcStatus(false, "it was never loaded", ""));
  }

  /** Sends a call; its answer fails when the talk is over before. */
  CompletableFuture<WorkerMessage.Invoked> call(HostMessage.Invoke call) {
    CompletableFuture<WorkerMessage.Invoked> answer = new CompletableFuture<>();
    calls.put(call.invocationId(), answer);
    if (!say(call)) {
      answer.completeExceptionally(new IOException(end()));
    }
    return answer;
  }

  /** Whoever waited for the answer no longer does. */
  void forget(String invocationId) {
    calls.remove(invocationId);
  }

  /** Asks the worker to end. */
  void part() {
    say(new HostMessage.Terminate());
  }

  private synchronized boolean say(HostMessage message) {
    if (line == null || end != null) {
      return false;
    }
    line.send(message.write());
    return true;
  }

  @Override
  public void received(byte[] bytes) throws IOException {
    WorkerMessage message = WorkerMessage.read(bytes);
    if (message instanceof WorkerMessage.Invoked invoked) {
      answered(invoked);
    } else if (message instanceof WorkerMessage.Logged logged) {
      output.logged(logged);
    } else if (message instanceof WorkerMessage.Initialized init) {
      initialized(init.status());
    } else if (message instanceof WorkerMessage.Loaded load) {
      loaded(load);
    }
  }

  /** An answer that nobody waits for came too late, or twice. */
  private void answered(WorkerMessage.Invoked invoked) {
    CompletableFuture<WorkerMessage.Invoked> answer = calls.remove(invoked.invocationId());
    if (answer != null) {
      answer.complete(invoked);
    }
  }

  private void initialized(RpcStatus status) {
    if (!status.success()) {
      over("the worker cannot start: " + status.message());
      return;
    }
    if (initialized.complete(null)) {
      app.functions().forEach(function -> say(load(function)));
    }
  }

  private static HostMessage load(AzureFunction function) {
    Map<String, HostMessage.Binding> bindings = new LinkedHashMap<>();
    for (Binding binding : function.bindings()) {
      bindings.put(binding.name(), new HostMessage.Binding(binding.type(), binding.out()));
    }
    return new HostMessage.Load(
        function.name(),
        function.name(),
        function.directory().toString(),
        function.scriptFile().toString(),
        function.entryPoint(),
        bindings);
  }

  private void loaded(WorkerMessage.Loaded load) {
    boolean all;
    synchronized (this) {
      loaded.putIfAbsent(load.functionId(), load.status());
      all = app.functions().stream().allMatch(one -> loaded.containsKey(one.name()));
    }
    if (all) {
      ready.complete(null);
    }
  }

  @Override
  public void ended(String reason) {
    whenLost.accept(reason);
  }

  /** Gives up on all that is open. The first reason counts. */
  void over(String reason) {
    synchronized (this) {
      if (end == null) {
        end = reason;
      }
    }
    IOException failure = new IOException(end());
    initialized.completeExceptionally(failure);
    ready.completeExceptionally(failure);
    calls.values().forEach(answer -> answer.completeExceptionally(failure));
  }

  synchronized boolean isOver() {
    return end != null;
  }

  /** Why it is over. */
  synchronized String end() {
    return end == null ? "it has not ended" : end;
  }
}
