package dev.wherry.gcp.deployer.compile;

/** One thing that can be wrong with an app on Google Cloud. */
interface Rule {

  /** Looks for it and adds to the scope's problems. */
  void check(Scope scope);
}
