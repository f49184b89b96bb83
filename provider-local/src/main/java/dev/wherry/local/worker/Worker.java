package dev.wherry.local.worker;

import dev.wherry.local.worker.rpc.HostMessage;
import dev.wherry.local.worker.rpc.RpcStatus;
import dev.wherry.local.worker.rpc.WorkerMessage;
import dev.wherry.local.worker.stream.Conversation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process of the worker, from its start to its end. */
final class Worker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private final String id = UUID.randomUUID().toString();
  private final AppSettings settings;
  private final WorkerOutput output;
  private final WorkerPatience patience;
  private final WorkerServer server;
  private final WorkerTalk talk;
  private final Process process;
  private final Thread reader;
  private final CompletableFuture<Void> exit;

  Worker(
      WorkerServer server,
      WorkerCommand command,
      AppFolder app,
      AppSettings settings,
      WorkerPatience patience,
      WorkerOutput output)
      throws IOException {
    this.server = server;
    this.settings = settings;
    this.output = output;
    this.patience = patience;
    this.talk = new WorkerTalk(app, command.workerDirectory(), output);
    server.expect(id, this::connected);
    this.process = command.start(settings, server.port(), id);
    this.reader = new Thread(this::read, "output of " + settings.name());
    reader.setDaemon(true);
    reader.start();
    this.exit = process.onExit().thenAccept(this::exited);
  }

  AppSettings settings() {
    return settings;
  }

  boolean isAlive() {
    return !talk.isOver() && process.isAlive();
  }

  /** Whether functions can be called already. */
  boolean isReady() {
    return talk.ready().isDone();
  }

  /**
   * Waits until every function is loaded, or cannot be.
   *
   * @throws WorkerFailedException when the worker ends before, or takes too long
   */
  void awaitReady() throws WorkerFailedException, InterruptedException {
    await(talk.initialized(), patience.starting(), "it was not ready within ");
    await(talk.ready(), patience.loading(), "its functions were not loaded within ");
  }

  private void await(CompletableFuture<?> future, Duration limit, String problem)
      throws WorkerFailedException, InterruptedException {
    try {
      future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      kill(problem + limit.toSeconds() + " s");
      throw new WorkerFailedException("the worker does not start: " + talk.end());
    } catch (ExecutionException failure) {
      throw new WorkerFailedException("the worker does not start: " + talk.end());
    }
  }

  /** How a function's load went; asked after all are loaded. */
  RpcStatus loaded(String function) {
    return talk.loaded(function);
  }

  /**
   * Calls a function.
   *
   * @throws WorkerFailedException when the worker ends before it answers
   * @throws TimeoutException when the call takes too long; the worker is ended then, with all of
   *     its calls, as on Azure
   */
  WorkerMessage.Invoked call(HostMessage.Invoke call, Duration limit)
      throws WorkerFailedException, TimeoutException, InterruptedException {
    CompletableFuture<WorkerMessage.Invoked> answer = talk.call(call);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      kill("a call took longer than " + limit.toSeconds() + " s");
      throw late;
    } catch (ExecutionException failure) {
      throw new WorkerFailedException(talk.end());
    } finally {
      talk.forget(call.invocationId());
    }
  }

  private Conversation connected(Conversation.Line line) {
    return talk.begin(line, this::lost);
  }

  /** A process that breaks its stream off is mostly ending, and its status says more. */
  private void lost(String reason) {
    try {
      exit.get(SETTLING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException lives) {
      kill(reason);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a process was not handled", e);
    } catch (InterruptedException stopped) {
      kill(reason);
      Thread.currentThread().interrupt();
    }
  }

  private void exited(Process ended) {
    server.forget(id);
    talk.over("the worker ended with status " + ended.exitValue());
  }

  private void kill(String reason) {
    talk.over(reason);
    // Not Process.destroyForcibly(), which closes the output before all of it was read.
    process.toHandle().destroyForcibly();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.printed(line);
      }
    } catch (IOException broken) {
      output.printed("the output ended: " + broken.getMessage());
    }
  }

  /** Asks it to end and sees to it; when this returns all output was handed over. */
  @Override
  public void close() {
    talk.part();
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.toHandle().destroyForcibly();
        process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
      reader.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      process.toHandle().destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
