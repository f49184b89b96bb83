package dev.wherry.gcp.runtime;

/** The contract on the first version of the invoker that the platform starts. */
class FirstInvokerContractIT extends InvokerRuntimeContract {

  @Override
  String version() {
    return Invoker.FIRST;
  }
}
