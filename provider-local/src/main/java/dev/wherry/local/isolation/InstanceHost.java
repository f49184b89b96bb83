package dev.wherry.local.isolation;

/** What an instance's class loader tells the instance. */
public interface InstanceHost {

  /** The instance's code asked the process to end; from any thread. */
  void exited(int status);

  /** The instance's code wrote to a standard stream; from any thread. */
  void printed(boolean error, byte[] bytes, int offset, int length);
}
