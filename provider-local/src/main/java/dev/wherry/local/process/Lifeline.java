package dev.wherry.local.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends this process with the one that started it, however that one ends: the parent holds the other
 * end of this process's standard input and never writes to it, so its end is the parent's end, also
 * when nobody could say goodbye. The program itself sees an empty standard input.
 *
 * <p>A JVM takes it as an agent, or calls {@link #hold()}.
 */
public final class Lifeline {

  /** What a process that lost its parent ends with: as if a broken pipe had ended it. */
  public static final int ORPHANED = 141;

  private Lifeline() {}

  /** The JVM calls it before the program's main method. */
  public static void premain(String argument) {
    hold();
  }

  /** Watches from now on. */
  public static void hold() {
    InputStream parent = new FileInputStream(FileDescriptor.in);
    System.setIn(InputStream.nullInputStream());
    Thread thread = new Thread(() -> watch(parent), "lifeline");
    thread.setDaemon(true);
    thread.start();
  }

  private static void watch(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        // Nothing is ever said here.
      }
    } catch (IOException broken) {
      // Is as good as the end.
    }
    Runtime.getRuntime().halt(ORPHANED);
  }
}
