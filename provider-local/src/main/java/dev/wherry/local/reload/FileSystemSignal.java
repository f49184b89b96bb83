package dev.wherry.local.reload;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A signal from the operating system, at once. */
final class FileSystemSignal implements ChangeSignal {

  /** An editor that writes a file in several steps is through in less. */
  private static final long QUIET_MILLIS = 15;

  /** Whatever keeps writing for longer is looked at while it writes. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1000);

  private final WatchService service;

  private FileSystemSignal(WatchService service) {
    this.service = service;
  }

  /** A signal by the operating system, or by looking regularly where it would be slower. */
  static ChangeSignal open() throws IOException {
    WatchService service = FileSystems.getDefault().newWatchService();
    if (service.getClass().getSimpleName().startsWith("Polling")) {
      service.close();
      return new PollingSignal();
    }
    return new FileSystemSignal(service);
  }

  @Override
  public void watch(Path folder) throws IOException {
    folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
  }

  @Override
  public Duration await() throws InterruptedException {
    return settle(service.take());
  }

  @Override
  public Optional<Duration> await(Duration patience) throws InterruptedException {
    WatchKey first = service.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return first == null ? Optional.empty() : Optional.of(settle(first));
  }

  private Duration settle(WatchKey first) throws InterruptedException {
    drain(first);
    long start = System.nanoTime();
    WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    while (next != null && System.nanoTime() - start < PATIENCE_NANOS) {
      drain(next);
      next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    drain(next);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void drain(@Nullable WatchKey key) {
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
