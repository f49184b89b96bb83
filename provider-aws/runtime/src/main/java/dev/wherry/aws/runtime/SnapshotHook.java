package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import dev.wherry.runtime.host.FunctionInstance;
import org.jspecify.annotations.Nullable;

/**
 * Tells the function of SnapStart's snapshots. These classes are the runtime client's own, the ones
 * behind {@code org.crac} on Lambda, so the artifact needs no library; this class is loaded with
 * SnapStart only.
 */
final class SnapshotHook implements Resource {

  /** The context holds its resources weakly, and a process has one function. */
  @SuppressWarnings("UnusedVariable")
  private static @Nullable SnapshotHook registered;

  private final FunctionInstance function;
  private final LambdaHost host;

  private SnapshotHook(FunctionInstance function, LambdaHost host) {
    this.function = function;
    this.host = host;
  }

  static void register(FunctionInstance function, LambdaHost host) {
    SnapshotHook hook = new SnapshotHook(function, host);
    Core.getGlobalContext().register(hook);
    registered = hook;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
    function.beforeSnapshot();
    host.secrets().clear();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) throws Exception {
    function.afterRestore();
  }
}
