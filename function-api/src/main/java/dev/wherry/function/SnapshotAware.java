package dev.wherry.function;

/**
 * A handler that is told when its process is snapshotted and restored, on platforms that start
 * functions from a snapshot: close connections before, make unique things after. Elsewhere it is
 * never called.
 */
public interface SnapshotAware {

  /** Called once before the snapshot is taken. */
  void beforeSnapshot() throws Exception;

  /** Called each time an instance starts from the snapshot, before its first call. */
  void afterRestore() throws Exception;
}
