package dev.wherry.bench.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A contestant that was started and answers. */
public final class Running implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

  private final Contestant contestant;
  private final Process process;
  private final double startMillis;

  private Running(Contestant contestant, Process process, double startMillis) {
    this.contestant = contestant;
    this.process = process;
    this.startMillis = startMillis;
  }

  /** Starts it and waits for its first answer. */
  public static Running start(Contestant contestant) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(contestant.command()).directory(contestant.folder().toFile());
    builder.environment().putAll(contestant.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(contestant.folder().resolve("target/bench.log").toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    while (!answers(contestant)) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
        process.destroyForcibly();
        throw new IllegalStateException(
            contestant.title() + " did not answer; see target/bench.log");
      }
      Thread.sleep(1);
    }
    return new Running(contestant, process, (System.nanoTime() - start) / 1e6);
  }

  private static boolean answers(Contestant contestant) {
    try {
      return !get(url(contestant)).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static URL url(Contestant contestant) throws IOException {
    return URI.create("http://127.0.0.1:" + contestant.port() + contestant.path()).toURL();
  }

  private static String get(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try (var body = connection.getInputStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What it answers now. */
  public String answer() throws IOException {
    return get(url(contestant));
  }

  /** Milliseconds from the start of its process to the end of its first answer. */
  public double startMillis() {
    return startMillis;
  }

  /**
   * Resident memory of its process and those it started, in MB; nothing where there is no {@code
   * /proc}.
   */
  public double residentMegabytes() throws IOException {
    double kilobytes = 0;
    List<ProcessHandle> family =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    for (ProcessHandle member : family) {
      Path status = Path.of("/proc", Long.toString(member.pid()), "status");
      if (Files.exists(status)) {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmRSS:")) {
            kilobytes += Double.parseDouble(line.replaceAll("[^0-9]", ""));
          }
        }
      }
    }
    return kilobytes / 1024;
  }

  /** Puts load on it. */
  public Load load(int connections, int seconds) throws IOException, InterruptedException {
    return Load.run(url(contestant).toString(), connections, seconds);
  }

  @Override
  public void close() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }
}
