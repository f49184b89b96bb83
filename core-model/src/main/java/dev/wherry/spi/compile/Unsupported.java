package dev.wherry.spi.compile;

import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.Target;
import dev.wherry.model.Trigger;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Support;

/** Triggers and resources that a provider lacks, or that have no compiler for it yet. */
public final class Unsupported {

  /** Every provider reports them by the same codes. */
  private enum Code implements ProblemCode {
    TRIGGER("W0403"),
    RESOURCE("W0404");

    private final String number;

    Code(String number) {
      this.number = number;
    }

    @Override
    public String number() {
      return number;
    }
  }

  private Unsupported() {}

  /** Names each one. */
  public static void report(
      Application app, Target target, Capabilities capabilities, Problems problems) {
    for (FunctionSpec function : app.functions().values()) {
      for (Trigger trigger : function.triggers()) {
        if (capabilities.of(trigger.kind()) == Support.UNSUPPORTED) {
          trigger(target, function, trigger, problems);
        }
      }
    }
    for (Resource resource : app.resources().values()) {
      if (capabilities.of(resource.kind()) == Support.UNSUPPORTED) {
        resource(target, resource, problems);
      }
    }
  }

  private static void trigger(
      Target target, FunctionSpec function, Trigger trigger, Problems problems) {
    problems.error(
        Code.TRIGGER,
        trigger.origin().location(),
        "`"
            + target.provider()
            + "` has no `"
            + trigger.kind().word()
            + "` triggers, which `"
            + function.name()
            + "` needs on target `"
            + target.name()
            + "`",
        "keep the function from this target with `targets`");
  }

  private static void resource(Target target, Resource resource, Problems problems) {
    problems.error(
        Code.RESOURCE,
        resource.origin().location(),
        "`"
            + target.provider()
            + "` has no "
            + resource.kind().word()
            + ", which `"
            + resource.name()
            + "` is to be on target `"
            + target.name()
            + "`",
        "deploy what needs it to a target that has it");
  }
}
