package dev.wherry.cli.deploy;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import java.util.List;

/** Finds the functions that a command line names. */
public final class Functions {

  private Functions() {}

  /** The function, or a hint at the nearest. */
  public static FunctionSpec find(Application application, String name) {
    List<FunctionSpec> functions = List.copyOf(application.functions().values());
    List<String> names = functions.stream().map(one -> one.name().value()).toList();
    int found = names.indexOf(name);
    if (found < 0) {
      throw CommandException.usage(
          "there is no function `" + name + "`", Nearest.hint(name, names).orElse(""));
    }
    return functions.get(found);
  }
}
