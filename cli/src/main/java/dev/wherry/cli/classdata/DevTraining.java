package dev.wherry.cli.classdata;

import dev.wherry.cli.interrupt.Interrupts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code dev} until it has answered a request. */
final class DevTraining {

  private static final Pattern PORT = Pattern.compile("\"port\":(\\d+)");

  private static final int ASKED_AGAIN_MILLIS = 50;

  private final Interrupts interrupts;

  DevTraining(Interrupts interrupts) {
    this.interrupts = interrupts;
  }

  /**
   * Runs it.
   *
   * @param dev a command with {@code --json} that serves, and writes to the stream
   * @param path what is requested
   */
  void run(Consumer<PrintStream> dev, String path) throws IOException, InterruptedException {
    FirstLine written = new FirstLine();
    Thread thread =
        new Thread(
            () -> {
              dev.accept(new PrintStream(written, true, StandardCharsets.UTF_8));
              written.write('\n');
            });
    thread.start();
    String ready = written.await();
    Matcher port = PORT.matcher(ready);
    if (!port.find()) {
      throw new IOException("dev did not start: " + ready);
    }
    call(Integer.parseInt(port.group(1)), path);
    end(thread);
  }

  /** Serving begins before an interrupt is heard. */
  private void end(Thread dev) throws InterruptedException {
    while (dev.isAlive()) {
      interrupts.fire();
      dev.join(ASKED_AGAIN_MILLIS);
    }
  }

  private static void call(int port, String path) throws IOException {
    String request =
        "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Hands the first line on and swallows the rest. */
  private static final class FirstLine extends OutputStream {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int next) {
      if (next == '\n') {
        lines.add(bytes.toString(StandardCharsets.UTF_8));
        bytes.reset();
      } else {
        bytes.write(next);
      }
    }

    String await() throws InterruptedException {
      return lines.take();
    }
  }
}
