package dev.wherry.aws.deployer;

import dev.wherry.testkit.golden.GoldenCases;
import dev.wherry.testkit.golden.GoldenContract;

/** What this compiler makes of its cases. */
class GoldenTemplateTest implements GoldenContract {

  @Override
  public GoldenCases cases() {
    return Golden.CASES;
  }
}
