package dev.wherry.local.worker.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.util.Callback;

/** Writes one stream's messages, so that who sends one never waits for a worker that reads none. */
final class Sender implements Conversation.Line {

  private static final byte[] END = {};
  private static final int BUFFER = 32 * 1024;

  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
  private final OutputStream out;
  private final Callback callback;

  /**
   * Starts to write.
   *
   * @param callback told when all is written, or cannot be
   */
  Sender(OutputStream out, Callback callback) {
    this.out = new BufferedOutputStream(out, BUFFER);
    this.callback = callback;
    Thread thread = new Thread(this::write, "messages to a worker");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void send(byte[] message) {
    waiting.add(message);
  }

  /** Ends after what was sent before. */
  void end() {
    waiting.add(END);
  }

  private void write() {
    try {
      try (out) {
        for (byte[] message = waiting.take(); message != END; message = waiting.take()) {
          Frames.write(message, out);
        }
      }
      callback.succeeded();
    } catch (IOException broken) {
      // Whoever reads the stream meets its end too, and says so.
      callback.failed(broken);
    } catch (InterruptedException stopped) {
      callback.failed(stopped);
      Thread.currentThread().interrupt();
    }
  }
}
