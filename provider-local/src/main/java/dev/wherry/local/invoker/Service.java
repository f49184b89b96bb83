package dev.wherry.local.invoker;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One function on Google's invoker, in one process. The first call starts it, and so does the next
 * one after it ended. Calls beyond those that an instance takes at once wait.
 */
public final class Service implements AutoCloseable {

  /** How long Cloud Run lets an instance start (its documentation, 2026). */
  private static final Duration STARTING = Duration.ofMinutes(4);

  /**
   * What came of a call.
   *
   * @param answer what the function gave
   * @param coldStart whether the process was started for it
   */
  public record Result(ServiceAnswer answer, boolean coldStart) {}

  private final ServiceSettings settings;
  private final InvokerCommand command;
  private final ServiceOutput output;

  /** A process that breaks its connections off is ending: the next call must not meet it. */
  private static final Duration ENDING = Duration.ofSeconds(1);

  private final Semaphore places;
  private @Nullable Instance instance;
  private boolean closed;

  /** A function; nothing is started yet. */
  public Service(InvokerJar invoker, ServiceSettings settings, ServiceOutput output) {
    this.settings = settings;
    this.command = new InvokerCommand(invoker, settings);
    this.output = output;
    this.places = new Semaphore(settings.callsAtOnce(), true);
  }

  /**
   * Calls the function. The answer's body may still be on its way, so it has to be closed.
   *
   * @throws InstanceFailedException when the process does not start, or ends during the call
   * @throws SocketTimeoutException when the call takes too long
   * @throws IOException when the connection fails otherwise
   */
  public Result call(ServiceRequest request)
      throws IOException, InstanceFailedException, InterruptedException {
    if (!places.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
      throw new SocketTimeoutException("no place was free");
    }
    try {
      boolean cold = !isRunning();
      Instance running = running();
      int port = port(running);
      try {
        int millis = Math.toIntExact(settings.timeout().toMillis());
        ServiceAnswer answer = ServiceAnswer.to(request, port, millis, places::release);
        return new Result(answer, cold);
      } catch (SocketTimeoutException e) {
        throw e;
      } catch (IOException e) {
        running.awaitEnd(ENDING);
        throw new InstanceFailedException("the connection to the instance had an error", e);
      }
    } catch (IOException | InstanceFailedException | InterruptedException | RuntimeException e) {
      places.release();
      throw e;
    }
  }

  /**
   * The port on 127.0.0.1 where its process takes requests, as Cloud Run would hand them to it; the
   * process is started when there is none.
   *
   * @throws InstanceFailedException when it does not start
   */
  public int port() throws IOException, InstanceFailedException, InterruptedException {
    return port(running());
  }

  private static int port(Instance running) throws InstanceFailedException, InterruptedException {
    try {
      return running.port(STARTING);
    } catch (IOException e) {
      throw new InstanceFailedException("the instance does not start: " + e.getMessage(), e);
    }
  }

  private synchronized boolean isRunning() {
    return instance != null && instance.isAlive();
  }

  private synchronized Instance running() throws IOException {
    if (closed) {
      throw new IOException("function `" + settings.name() + "` was stopped");
    }
    Instance current = instance;
    if (current == null || !current.isAlive()) {
      current = new Instance(command, settings.name(), output);
      instance = current;
    }
    return current;
  }

  /** Ends the process. */
  @Override
  public void close() {
    Instance last;
    synchronized (this) {
      closed = true;
      last = instance;
      instance = null;
    }
    if (last != null) {
      last.close();
    }
  }
}
