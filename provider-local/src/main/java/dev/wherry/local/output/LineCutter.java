package dev.wherry.local.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Cuts what threads print into lines, each thread's apart. What a thread printed last without a
 * line end waits until {@link #finish} says that no more comes.
 */
public final class LineCutter {

  /** Longer lines are cut, so that a function that never ends its line holds no memory. */
  static final int LONGEST = 64 * 1024;

  private final Consumer<String> lines;
  private final Map<Thread, ByteArrayOutputStream> open = new ConcurrentHashMap<>();

  /** Hands each line, without its end, to a consumer that must not block. */
  public LineCutter(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Takes some bytes of the current thread. */
  public void write(byte[] bytes, int offset, int length) {
    Thread thread = Thread.currentThread();
    ByteArrayOutputStream line = open.computeIfAbsent(thread, t -> new ByteArrayOutputStream());
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == '\n') {
        cut(line);
      } else {
        line.write(bytes[i]);
        if (line.size() == LONGEST) {
          cut(line);
        }
      }
    }
    if (line.size() == 0) {
      open.remove(thread);
    }
  }

  /** Ends the current thread's line. */
  public void finish() {
    ByteArrayOutputStream line = open.remove(Thread.currentThread());
    if (line != null) {
      cut(line);
    }
  }

  /** Ends the lines of all threads. */
  public void finishAll() {
    open.keySet().forEach(thread -> cut(open.remove(thread)));
  }

  private void cut(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
