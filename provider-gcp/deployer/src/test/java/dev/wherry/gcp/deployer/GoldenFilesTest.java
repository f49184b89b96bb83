package dev.wherry.gcp.deployer;

import dev.wherry.testkit.golden.GoldenCases;
import dev.wherry.testkit.golden.GoldenContract;

/** What this compiler makes of its cases. */
class GoldenFilesTest implements GoldenContract {

  @Override
  public GoldenCases cases() {
    return Golden.CASES;
  }
}
