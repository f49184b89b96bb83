package dev.wherry.azure.deployer.compile;

import dev.wherry.spi.compile.ProblemCode;

/** What can be wrong with an app on Azure; each number has a page. */
enum Code implements ProblemCode {
  OUT_OF_RANGE("W0460"),
  ROUNDED_UP("W0461"),
  ANSWER_TIME("W0462"),
  SEVERAL_APPS("W0463"),
  OVERRIDE("W0464"),
  PERMISSION("W0465"),
  AUTH("W0466"),
  IN_ADAPTER("W0467"),
  DOMAIN("W0468"),
  SCHEDULE("W0469"),
  RETRY("W0470"),
  TAGS("W0471"),
  NO_SUCH_SETTING("W0472"),
  CALLS("W0473"),
  RESERVED_PATH("W0474"),
  EXTERNAL_SECRET("W0475");

  private final String number;

  Code(String number) {
    this.number = number;
  }

  @Override
  public String number() {
    return number;
  }
}
