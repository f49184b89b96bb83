package dev.wherry.cli.console;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that takes its time: on a terminal one line that counts the seconds, in a CI
 * system a group that folds, elsewhere a line at its end.
 */
public final class Work implements AutoCloseable {

  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Console console;
  private final String title;
  private final @Nullable Fold fold;
  private final long started = System.nanoTime();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final @Nullable Thread animation;

  private Work(Console console, String title) {
    this.console = console;
    this.title = title;
    this.fold = console.isQuiet() ? null : Fold.of(console.terminal().environment());
    this.animation = console.animates() ? new Thread(this::animate, "progress") : null;
  }

  static Work start(Console console, String title) {
    Work work = new Work(console, title);
    if (work.fold != null) {
      console.info(work.fold.start(title));
    }
    if (work.animation != null) {
      work.animation.setDaemon(true);
      work.animation.start();
    }
    return work;
  }

  /** A line of the work's own output: shown where it folds away, or when verbose. */
  public synchronized void line(String line) {
    if (fold != null || console.isVerbose()) {
      clear();
      console.info(line);
    }
  }

  /** Ends the work, well or not; nothing more is written for it. */
  @Override
  public void close() {
    ended.countDown();
    synchronized (this) {
      clear();
      if (fold != null) {
        console.info(fold.end());
      }
    }
  }

  /** Ends the work well and says how long it took. */
  public void done() {
    close();
    String took = seconds(Duration.ofNanos(System.nanoTime() - started));
    console.info(console.errorStyle().green("✓") + " " + title + " " + took);
  }

  /** A duration for people: {@code 0.3 s}. */
  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private void animate() {
    try {
      while (!ended.await(100, TimeUnit.MILLISECONDS)) {
        synchronized (this) {
          if (ended.getCount() > 0) {
            String passed = seconds(Duration.ofNanos(System.nanoTime() - started));
            console.err().print(CLEAR_LINE + title + console.errorStyle().dim(" … " + passed));
            console.err().flush();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void clear() {
    if (animation != null) {
      console.err().print(CLEAR_LINE);
    }
  }
}
