package dev.wherry.azure.runtime;

import dev.wherry.runtime.host.FunctionInstance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of one function. The worker runs as many calls at once as the host sends; no handler
 * gets more than it is made for, since another one is made for the rest.
 */
final class Instances {

  /** Makes one more. */
  interface Maker {

    /** A handler that is ready. Throws what the user's own code threw. */
    FunctionInstance make() throws Exception;
  }

  private final int callsAtOnce;
  private final Maker maker;
  private final List<Instance> all = new ArrayList<>();

  /** Handlers that take so many calls at once each. */
  Instances(int callsAtOnce, Maker maker) {
    this.callsAtOnce = callsAtOnce;
    this.maker = maker;
  }

  /** One handler, and how many calls it has. */
  final class Instance {

    private int calls;
    private @Nullable FunctionInstance function;

    /** Makes it at the first call; calls that come meanwhile wait for that. */
    private synchronized FunctionInstance ready() throws Exception {
      FunctionInstance known = function;
      if (known == null) {
        known = maker.make();
        function = known;
      }
      return known;
    }

    private synchronized void close() {
      if (function != null) {
        function.close();
      }
    }
  }

  /** A handler for one call, which must be given back. */
  Instance take() {
    synchronized (all) {
      for (Instance instance : all) {
        if (instance.calls < callsAtOnce) {
          instance.calls++;
          return instance;
        }
      }
      Instance instance = new Instance();
      instance.calls = 1;
      all.add(instance);
      return instance;
    }
  }

  /**
   * The function of a handler that was taken. After a failure the next call tries again.
   *
   * @throws Exception what the user's own code threw
   */
  FunctionInstance function(Instance taken) throws Exception {
    return taken.ready();
  }

  /** The call is over. */
  void giveBack(Instance taken) {
    synchronized (all) {
      taken.calls--;
    }
  }

  /** Closes all handlers. */
  void close() {
    List<Instance> made;
    synchronized (all) {
      made = List.copyOf(all);
    }
    for (Instance instance : made) {
      instance.close();
    }
  }
}
