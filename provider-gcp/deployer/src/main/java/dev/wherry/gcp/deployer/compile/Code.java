package dev.wherry.gcp.deployer.compile;

import dev.wherry.spi.compile.ProblemCode;

/** What can be wrong with an app on Google Cloud; each number has a page. */
enum Code implements ProblemCode {
  OUT_OF_RANGE("W0440"),
  ROUNDED_UP("W0441"),
  ATTEMPT_DEADLINE("W0442"),
  ENVIRONMENT("W0443"),
  OVERRIDE("W0444"),
  PERMISSION("W0445"),
  AUTH("W0446"),
  ADDRESSES("W0447"),
  DOMAIN("W0448"),
  SCHEDULE("W0449"),
  RETRY("W0450"),
  LABELS("W0451"),
  IN_ADAPTER("W0452"),
  NO_SUCH_SETTING("W0453"),
  CALLS("W0454"),
  SAME_NAME("W0455"),
  TWO_FUNCTIONS("W0456"),
  WHOLE_CPU("W0457"),
  RESERVED_PATH("W0458"),
  EXTERNAL_SECRET("W0459");

  private final String number;

  Code(String number) {
    this.number = number;
  }

  @Override
  public String number() {
    return number;
  }
}
