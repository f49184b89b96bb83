package dev.wherry.local.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** One process of the runtime client, and the calls that it has. */
final class ExecutionEnvironment implements RuntimeApiServer.Handler, AutoCloseable {

  private static final PendingCall END = new PendingCall("", new byte[0], Map.of());
  private static final long SETTLING_MILLIS = 2_000;

  private final LambdaSettings settings;
  private final LambdaOutput output;
  private final BlockingQueue<PendingCall> waiting = new LinkedBlockingQueue<>();
  private final Map<String, PendingCall> calls = new ConcurrentHashMap<>();
  private final RuntimeApiServer server;
  private final Process process;
  private final Thread reader;
  private final CompletableFuture<Void> exit;
  private final long started = System.nanoTime();
  private volatile @Nullable LambdaError initError;
  private long lastUsed = System.nanoTime();
  private int parked;
  private boolean ended;

  ExecutionEnvironment(LambdaSettings settings, ClientCommand command, LambdaOutput output)
      throws IOException {
    this.settings = settings;
    this.output = output;
    this.server = new RuntimeApiServer("runtime API of " + settings.name(), this);
    this.process = command.start(server.address());
    this.reader = new Thread(this::readOutput, "output of " + settings.name());
    reader.setDaemon(true);
    reader.start();
    exit = process.onExit().thenAccept(exited -> ended(exited.exitValue()));
  }

  /** When the process was started, on the clock of {@link System#nanoTime()}. */
  long started() {
    return started;
  }

  /** Gives a call to the process, which may still be starting. */
  void submit(PendingCall call) {
    calls.put(call.requestId(), call);
    waiting.add(call);
    if (isEnded()) {
      fail(call, process.exitValue());
    }
  }

  /** Ends a call that took too long, and the process with it, as Lambda does. */
  void timeOut(PendingCall call) {
    call.end().complete(CallEnd.failed(LambdaError.timedOut(call.requestId(), settings.timeout())));
    kill();
  }

  /** Waits until the process asks for what is next, or has ended: before that it is not free. */
  synchronized void settle(int free) throws InterruptedException {
    lastUsed = System.nanoTime();
    long deadline = System.nanoTime() + Duration.ofMillis(SETTLING_MILLIS).toNanos();
    while (parked < free && !ended) {
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  /** Whether the last call ended that long ago. */
  synchronized boolean isIdleFor(Duration time) {
    return System.nanoTime() - lastUsed >= time.toNanos();
  }

  /**
   * Ends the process without waiting for it. What it wrote is still read, which it would not be
   * after {@link Process#destroyForcibly()}: that closes the pipe.
   */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  synchronized boolean isEnded() {
    return ended;
  }

  @Override
  public @Nullable RuntimeApiReply answer(RuntimeApiRequest request) throws InterruptedException {
    String path = request.path();
    if (path.equals("invocation/next")) {
      return next();
    }
    if (path.equals("init/error") || path.equals("restore/error")) {
      initError = LambdaError.reported(request.body());
      return RuntimeApiReply.ACCEPTED;
    }
    if (path.equals("restore/next")) {
      return RuntimeApiReply.OK;
    }
    PendingCall call = calls.remove(request.requestId());
    return call == null ? RuntimeApiReply.UNKNOWN : end(call, request);
  }

  private @Nullable RuntimeApiReply next() throws InterruptedException {
    park(1);
    PendingCall call = waiting.take();
    park(-1);
    return call == END
        ? null
        : call.handOver(System.currentTimeMillis() + settings.timeout().toMillis());
  }

  private synchronized void park(int more) {
    parked += more;
    notifyAll();
  }

  private static RuntimeApiReply end(PendingCall call, RuntimeApiRequest request) {
    if (request.path().endsWith("/error")) {
      call.end().complete(CallEnd.failed(LambdaError.reported(request.body())));
      return RuntimeApiReply.ACCEPTED;
    }
    if (request.body().length > Payloads.LIMIT) {
      call.end().complete(CallEnd.failed(LambdaError.tooLarge()));
      return RuntimeApiReply.TOO_LARGE;
    }
    call.end().complete(CallEnd.answered(request.body()));
    return RuntimeApiReply.ACCEPTED;
  }

  private void ended(int status) {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    for (PendingCall call : calls.values()) {
      fail(call, status);
    }
    for (int i = 0; i < settings.callsPerEnvironment(); i++) {
      waiting.add(END);
    }
    closeServer();
  }

  private void fail(PendingCall call, int status) {
    LambdaError reported = initError;
    call.end()
        .complete(
            CallEnd.failed(
                reported == null ? LambdaError.exited(call.requestId(), status) : reported));
  }

  private void readOutput() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.line(settings.name(), line);
      }
    } catch (IOException e) {
      output.line(settings.name(), "the output ended: " + e.getMessage());
    }
  }

  /** Ends the process; when this returns, all its output was handed over. */
  @Override
  public void close() {
    kill();
    try {
      exit.get();
      reader.join(SETTLING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a process was not handled", e);
    }
  }

  private void closeServer() {
    try {
      server.close();
    } catch (IOException e) {
      output.line(settings.name(), "the Runtime API did not close: " + e.getMessage());
    }
  }
}
