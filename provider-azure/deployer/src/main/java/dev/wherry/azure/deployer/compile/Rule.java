package dev.wherry.azure.deployer.compile;

/** One thing that can be wrong with an app on Azure. */
interface Rule {

  /** Looks for it and adds to the scope's problems. */
  void check(Scope scope);
}
