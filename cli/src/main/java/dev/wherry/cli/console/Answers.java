package dev.wherry.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads what a person types. */
final class Answers {

  private Answers() {}

  /** One line; empty when the input ended. In a thread of its own: a read hears no interrupt. */
  static String line(InputStream in) throws InterruptedException {
    FutureTask<String> reading = new FutureTask<>(() -> read(in));
    Thread thread = new Thread(reading, "answer");
    thread.setDaemon(true);
    thread.start();
    try {
      return reading.get();
    } catch (ExecutionException unreadable) {
      return "";
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
