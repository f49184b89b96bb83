package dev.wherry.testkit.provider;

import java.io.IOException;

/** What every part of the contract needs. */
interface ContractCase {

  /** A cloud that nothing was deployed to yet, and commands to run against it. */
  ContractBench bench() throws IOException;
}
