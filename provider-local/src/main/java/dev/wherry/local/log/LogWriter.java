package dev.wherry.local.log;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes events on a thread of its own, many at once. When what it writes to is slower than the
 * functions it drops events rather than slow them down, and says how many.
 */
public final class LogWriter implements LocalEvents, AutoCloseable {

  private static final int CAPACITY = 20_000;
  private static final int PAUSE_MILLIS = 10;

  private final BlockingQueue<LocalEvent> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final AtomicLong lost = new AtomicLong();
  private final LogFormat format;
  private final PrintStream out;
  private final Thread thread;
  private volatile boolean closing;

  /** Starts writing to a stream, which stays open. */
  public LogWriter(OutputStream out, LogFormat format) {
    this.format = format;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.thread = new Thread(null, this::run, "wherry-log", 0, false);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void publish(LocalEvent event) {
    if (!queue.offer(event)) {
      lost.incrementAndGet();
    }
  }

  private void run() {
    List<LocalEvent> batch = new ArrayList<>();
    boolean last = false;
    while (!last) {
      last = closing;
      try {
        if (!last) {
          batch.add(queue.take());
          Thread.sleep(PAUSE_MILLIS);
        }
      } catch (InterruptedException closed) {
        last = true;
      }
      queue.drainTo(batch);
      write(batch);
      batch.clear();
    }
  }

  private void write(List<LocalEvent> batch) {
    StringBuilder text = new StringBuilder();
    for (LocalEvent event : batch) {
      text.append(format.format(event));
    }
    long missing = lost.getAndSet(0);
    if (missing > 0) {
      text.append("… ").append(missing).append(" log lines were dropped: the output is too slow\n");
    }
    out.print(text);
    out.flush();
  }

  /** Writes what is left. */
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
