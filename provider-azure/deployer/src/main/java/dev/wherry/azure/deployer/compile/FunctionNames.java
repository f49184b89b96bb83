package dev.wherry.azure.deployer.compile;

import dev.wherry.model.FunctionName;

/**
 * Names of the functions that Azure knows. They are parts of settings' names, where Linux takes no
 * hyphen; no name of Wherry's has an underscore, so they stay different.
 */
public final class FunctionNames {

  /** The one that takes every request of an app. */
  public static final String ROUTES = "wherry";

  private FunctionNames() {}

  /** The one that fires a schedule of a function, counted from 1. */
  public static String schedule(FunctionName function, int position) {
    return function.value().replace('-', '_') + "_" + position;
  }
}
