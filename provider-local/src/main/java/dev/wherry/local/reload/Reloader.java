package dev.wherry.local.reload;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.ProjectCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;

/**
 * Watches a project and brings what is saved to whoever serves it. Where annotation processors are
 * used they run here too, and every change compiles all sources.
 */
public final class Reloader implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The first requests have the processor to themselves; nobody edits that soon. */
  private static final Duration START = Duration.ofMillis(500);

  private final ReloadListener listener;
  private final ChangeSignal signal;
  private final ReloadWork work;
  private final Thread thread;

  private Reloader(ReloadListener listener, ChangeSignal signal, ReloadWork work) {
    this.listener = listener;
    this.signal = signal;
    this.work = work;
    this.thread = new Thread(this::run, "wherry-reload");
  }

  /**
   * Starts watching: whatever is saved after this returns is noticed.
   *
   * @param code the project as the build tool left it
   * @param manifestFiles the manifest and all that it is made of
   * @throws IOException when files cannot be watched
   */
  public static Reloader start(ProjectCode code, Set<Path> manifestFiles, ReloadListener listener)
      throws IOException {
    return start(code, manifestFiles, listener, FileSystemSignal.open());
  }

  static Reloader start(
      ProjectCode code, Set<Path> manifestFiles, ReloadListener listener, ChangeSignal signal)
      throws IOException {
    ReloadWork work =
        new ReloadWork(
            Optional.ofNullable(ToolProvider.getSystemJavaCompiler()),
            new ProjectFiles(code, manifestFiles),
            listener,
            signal);
    Reloader reloader = new Reloader(listener, signal, work);
    reloader.thread.setDaemon(true);
    reloader.thread.start();
    return reloader;
  }

  /**
   * Goes on from what the build tool made anew. What was saved while it ran is compiled on top.
   *
   * @throws IOException when files cannot be watched
   */
  public void rebuilt(ProjectCode code) throws IOException {
    synchronized (work) {
      work.rebuilt(code);
    }
  }

  /**
   * Watches the files that the manifest is made of now.
   *
   * @throws IOException when files cannot be watched
   */
  public void watchManifest(Set<Path> manifestFiles) throws IOException {
    synchronized (work) {
      work.rewatch(manifestFiles);
    }
  }

  private void run() {
    try (work) {
      Optional<Duration> early = signal.await(START);
      attempt(early.isEmpty() ? work::prepare : () -> work.look(early.get()));
      while (true) {
        Duration waited = signal.await();
        attempt(() -> work.look(waited));
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // Closed: there is nothing more to do.
    } catch (IOException e) {
      // What stays of a temporary folder is the operating system's to remove.
    }
  }

  private void attempt(Step step) {
    try {
      synchronized (work) {
        step.run();
      }
    } catch (IOException e) {
      listener.compileFailed(
          List.of(Diagnostic.error("W0509", "files cannot be read or written: " + e)));
    }
  }

  /** Something that reads and writes files. */
  private interface Step {
    void run() throws IOException;
  }

  /** Stops watching and removes what was compiled; whoever serves it must have stopped. */
  @Override
  public void close() throws IOException {
    signal.close();
    if (Thread.currentThread() != thread) {
      try {
        thread.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
