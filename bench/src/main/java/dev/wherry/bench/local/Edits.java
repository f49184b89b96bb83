package dev.wherry.bench.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Saves a handler again and again, and waits for the answer to change. */
final class Edits {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Path source;
  private final String original;

  Edits(Path app) throws IOException {
    source = app.resolve("src/main/java/bench/SayOne.java");
    original = Files.readString(source);
  }

  /** Milliseconds from each save to the end of the first answer that shows it, in order. */
  List<Double> measure(Running running, int count) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int edit = 0; edit < count; edit++) {
      times.add(once(running, "Hello, edit " + edit + "!"));
      Thread.sleep(500);
    }
    return times;
  }

  private double once(Running running, String text) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Files.writeString(source, original.replace("Hello, you!", text));
    while (!running.answer().contains(text)) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new IllegalStateException("the edit was not seen; see target/bench.log");
      }
      Thread.sleep(1);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
