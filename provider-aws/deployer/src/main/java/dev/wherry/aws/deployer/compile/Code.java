package dev.wherry.aws.deployer.compile;

import dev.wherry.spi.compile.ProblemCode;

/** What can be wrong with an app on AWS; each number has a page. */
enum Code implements ProblemCode {
  OUT_OF_RANGE("W0420"),
  ROUNDED_UP("W0421"),
  GATEWAY_TIMEOUT("W0422"),
  ENVIRONMENT("W0423"),
  SNAPSTART("W0424"),
  OVERRIDE("W0425"),
  PERMISSION("W0426"),
  AUTH("W0428"),
  DOMAIN("W0429"),
  SCHEDULE("W0430"),
  ONE_REQUEST("W0431"),
  RETRY("W0432"),
  STACK_SIZE("W0433"),
  TAGS("W0434"),
  KEY_IN_ADAPTER("W0435"),
  GATEWAY_SIZE("W0436"),
  CALLS("W0437"),
  EXTERNAL_SECRET("W0438");

  private final String number;

  Code(String number) {
    this.number = number;
  }

  @Override
  public String number() {
    return number;
  }
}
