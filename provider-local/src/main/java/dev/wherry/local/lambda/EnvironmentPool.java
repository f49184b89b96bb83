package dev.wherry.local.lambda;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The environments of one function: as many as its calls at once need, up to a limit. */
final class EnvironmentPool implements AutoCloseable {

  /**
   * A place in an environment.
   *
   * @param environment where
   * @param isNew whether it was started for this call
   */
  record Place(ExecutionEnvironment environment, boolean isNew) {}

  private final LambdaSettings settings;
  private final ClientCommand command;
  private final LambdaOutput output;
  private final Map<ExecutionEnvironment, Integer> running = new LinkedHashMap<>();
  private boolean closed;

  EnvironmentPool(LambdaSettings settings, ClientCommand command, LambdaOutput output) {
    this.settings = settings;
    this.command = command;
    this.output = output;
  }

  /**
   * Takes a place in a running environment, or in a new one.
   *
   * @param waits whether to wait when all are taken
   * @return nothing when all are taken
   */
  synchronized Optional<Place> take(boolean waits) throws IOException, InterruptedException {
    while (!closed) {
      ExecutionEnvironment free = free();
      boolean isNew = free == null && running.size() < settings.maxEnvironments();
      if (isNew) {
        free = new ExecutionEnvironment(settings, command, output);
      }
      if (free != null) {
        running.merge(free, 1, Integer::sum);
        return Optional.of(new Place(free, isNew));
      }
      if (!waits) {
        return Optional.empty();
      }
      wait();
    }
    throw new IllegalStateException("function `" + settings.name() + "` was stopped");
  }

  private @Nullable ExecutionEnvironment free() {
    for (ExecutionEnvironment environment : List.copyOf(running.keySet())) {
      int taken = running.getOrDefault(environment, 0);
      if (environment.isEnded()) {
        if (taken == 0) {
          running.remove(environment);
          environment.close();
        }
      } else if (taken < settings.callsPerEnvironment()) {
        return environment;
      }
    }
    return null;
  }

  /** Gives a place back once the process can take another call. */
  void giveBack(Place place) throws InterruptedException {
    ExecutionEnvironment environment = place.environment();
    int taken;
    synchronized (this) {
      taken = running.getOrDefault(environment, 1) - 1;
    }
    environment.settle(settings.callsPerEnvironment() - taken);
    synchronized (this) {
      running.computeIfPresent(environment, (key, count) -> count - 1);
      notifyAll();
    }
  }

  /** Ends the environments that have no call and had none for a while. */
  void reap(Duration idle) {
    List<ExecutionEnvironment> unused = new ArrayList<>();
    synchronized (this) {
      for (ExecutionEnvironment environment : List.copyOf(running.keySet())) {
        if (running.getOrDefault(environment, 0) == 0 && environment.isIdleFor(idle)) {
          running.remove(environment);
          unused.add(environment);
        }
      }
    }
    unused.forEach(ExecutionEnvironment::kill);
  }

  /** Ends every environment. */
  @Override
  public void close() {
    List<ExecutionEnvironment> all;
    synchronized (this) {
      closed = true;
      all = new ArrayList<>(running.keySet());
      running.clear();
      notifyAll();
    }
    for (ExecutionEnvironment environment : all) {
      environment.close();
    }
  }
}
