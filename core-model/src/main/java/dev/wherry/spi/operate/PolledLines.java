package dev.wherry.spi.operate;

import dev.wherry.spi.pace.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lines of a platform that has to be asked for them, again and again, and that may tell a line some
 * seconds after younger ones: each question begins a little before the last line.
 */
public abstract class PolledLines implements LogStream {

  private static final Duration LATE = Duration.ofSeconds(30);

  private final LogQuery query;
  private final Pace pace;
  private final Duration pause;
  private final Deque<LogLine> waiting = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private volatile boolean closed;
  private Instant from;
  private boolean ended;

  /**
   * Lines that a query asks for.
   *
   * @param pause how long to wait between two questions
   */
  protected PolledLines(LogQuery query, Pace pace, Duration pause) {
    this.query = query;
    this.pace = pace;
    this.pause = pause;
    this.from = query.since();
  }

  /** Asks the platform and {@link #add}s what it tells, in the order of times. */
  protected abstract void fetch(Instant from) throws InterruptedException;

  /**
   * A line that the platform told, perhaps not for the first time.
   *
   * @param id the same each time that it is told
   */
  protected final void add(String id, Instant time, String text) {
    if (seen.add(id)) {
      waiting.add(new LogLine(time, text.stripTrailing()));
      Instant next = time.minus(LATE);
      from = next.isAfter(from) ? next : from;
    }
  }

  @Override
  public final Optional<LogLine> next() throws InterruptedException {
    while (waiting.isEmpty() && !ended) {
      fetch(from);
      ended = !query.follow();
      if (waiting.isEmpty() && !ended) {
        pace.pause(pause);
        ended = closed;
      }
    }
    return Optional.ofNullable(waiting.poll());
  }

  @Override
  public final void close() {
    closed = true;
  }
}
