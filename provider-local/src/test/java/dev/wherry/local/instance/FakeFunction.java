package dev.wherry.local.instance;

import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A function whose calls begin and end when the test says so. */
final class FakeFunction implements Sandbox.Factory {

  final AtomicInteger instances = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  final Semaphore begun = new Semaphore(0);
  final Semaphore mayEnd = new Semaphore(0);
  final BlockingQueue<Thread> interrupted = new LinkedBlockingQueue<>();
  volatile boolean stubborn;

  @Override
  public Sandbox open(IntConsumer exited) {
    instances.incrementAndGet();
    return new Sandbox() {
      @Override
      public ClassLoader loader() {
        return FakeFunction.class.getClassLoader();
      }

      @Override
      public FunctionInstance load() {
        return new Instance();
      }

      @Override
      public void callFinished() {}

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  private final class Instance implements FunctionInstance {

    @Override
    public Outcome invoke(Invocation invocation, Call call) {
      begun.release();
      while (true) {
        try {
          mayEnd.acquire();
          return new Outcome.Value(null, null);
        } catch (InterruptedException stop) {
          interrupted.add(Thread.currentThread());
          if (!stubborn) {
            return new Outcome.Value(null, stop);
          }
        }
      }
    }

    @Override
    public void beforeSnapshot() {}

    @Override
    public void afterRestore() {}

    @Override
    public void close() {}
  }
}
