package dev.wherry.local.invoker;

import dev.wherry.local.invoker.loopback.LoopbackProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process of the invoker. */
final class Instance implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ServiceOutput output;
  private final Process process;
  private final Thread reader;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  Instance(InvokerCommand command, String name, ServiceOutput output) throws IOException {
    this.output = output;
    this.process = command.start();
    this.reader = new Thread(this::read, "output of " + name);
    reader.setDaemon(true);
    reader.start();
  }

  /** Waits until it has ended, for a while. */
  void awaitEnd(Duration patience) throws InterruptedException {
    process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Where it takes requests, once it does.
   *
   * @throws IOException when it ends before, or takes too long
   */
  int port(Duration limit) throws IOException, InterruptedException {
    try {
      return port.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      throw new IOException("it did not listen within " + limit.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException("it ended with status " + process.waitFor() + " before it listened", e);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(LoopbackProvider.LISTENING) && !port.isDone()) {
          port.complete(Integer.valueOf(line.substring(LoopbackProvider.LISTENING.length())));
        } else {
          output.line(line);
        }
      }
    } catch (IOException e) {
      output.line("the output ended: " + e.getMessage());
    } finally {
      port.completeExceptionally(new IOException("the process ended"));
    }
  }

  /**
   * Ends it as Cloud Run does, with time to close; when this returns all output was handed over.
   */
  @Override
  public void close() {
    // Not Process.destroy(), which closes the output before all of it was read.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.toHandle().destroyForcibly();
      }
      reader.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      process.toHandle().destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
