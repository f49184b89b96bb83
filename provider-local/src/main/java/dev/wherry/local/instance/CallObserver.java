package dev.wherry.local.instance;

/** Waits for one call. */
public interface CallObserver {

  /**
   * The call has a result; said once. A {@link CallResult.Completed} comes on the call's own
   * thread, where a streamed body may be written; any other on a thread that must not be blocked.
   */
  void completed(CallResult result);

  /** The timeout passed while a streamed body was being written; the body stays incomplete. */
  default void cutOff() {}
}
