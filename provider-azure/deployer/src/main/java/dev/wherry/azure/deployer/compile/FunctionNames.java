package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionName;

/** Names of the functions that Azure knows. None of them ends in {@code lib}. */
public final class FunctionNames {

  /**
   * The one that takes every request of an app. The host takes the first that fits, in the order of
   * names: {@link #INVOKE} must come before.
   */
  public static final String ROUTES = "wherry-routes";

  /** The one that calls a function of the app directly, by its name in the path. */
  public static final String INVOKE = "wherry-invoke";

  private FunctionNames() {}

  /**
   * The one that fires a schedule of a function. Its name is part of a setting's name, where Linux
   * takes no hyphen; no name of Wherry's has an underscore, so they stay different.
   *
   * @param position of the schedule among those of the function, from 1
   */
  public static String schedule(FunctionName function, int position) {
    return function.value().replace('-', '_') + "_" + position;
  }
}
