package dev.wherry.local.instance;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one instance. They die with it, so that what its code left in thread locals never
 * meets another instance.
 *
 * <p>They run below the priority of the runner's own threads, where the JVM and the system honour
 * that: a handler that loops must not slow the answers of others.
 */
final class InstanceThreads {

  private final ThreadPoolExecutor threads;

  InstanceThreads(String name, int size, ClassLoader loader) {
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            work -> thread(work, name, loader));
    threads.allowCoreThreadTimeOut(true);
  }

  void execute(Runnable work) {
    threads.execute(work);
  }

  void end() {
    threads.shutdown();
  }

  @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it, it only helps where it works
  private static Thread thread(Runnable work, String name, ClassLoader loader) {
    Thread thread = new Thread(null, work, name, 0, false);
    thread.setName(Demotion.recognizable(thread, name));
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }
}
