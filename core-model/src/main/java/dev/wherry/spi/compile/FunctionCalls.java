package dev.wherry.spi.compile;

import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Use;

/** Functions that call each other, for which a platform's adapter may have no way yet. */
public final class FunctionCalls {

  private FunctionCalls() {}

  /**
   * Names what functions call; where several do so by one line, once.
   *
   * @param platform what messages call the platform
   * @param code the platform's own
   */
  public static void refuse(Application app, String platform, ProblemCode code, Problems problems) {
    for (FunctionSpec function : app.functions().values()) {
      for (Use use : function.uses()) {
        if (use instanceof Use.OfFunction other) {
          problems.error(
              code,
              other.location(),
              "functions on "
                  + platform
                  + " cannot call `"
                  + other.function()
                  + "` through Wherry yet",
              "call its code directly, or keep the function from this target with `targets`");
        }
      }
    }
  }
}
