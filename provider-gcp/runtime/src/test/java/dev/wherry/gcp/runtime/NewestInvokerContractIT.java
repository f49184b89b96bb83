package dev.wherry.gcp.runtime;

/** The contract on the newest version of the invoker that the platform starts. */
class NewestInvokerContractIT extends InvokerRuntimeContract {

  @Override
  String version() {
    return Invoker.NEWEST;
  }
}
