package dev.wherry.aws.deployer.operate;

/** Whether what has the app's names belongs to the app: two apps may come to the same names. */
@FunctionalInterface
public interface Ownership {

  /**
   * Does nothing when it does.
   *
   * @throws dev.wherry.spi.failure.ProviderException when it is somebody else's, or not there
   */
  void require() throws InterruptedException;
}
