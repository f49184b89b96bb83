package dev.wherry.local.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A function as Azure knows it: one folder with a {@code function.json}.
 *
 * @param name the folder's
 * @param directory the folder
 * @param scriptFile the jar
 * @param entryPoint class and method
 * @param bindings what it takes and gives, in the order of the file
 */
public record AzureFunction(
    String name, Path directory, Path scriptFile, String entryPoint, List<Binding> bindings) {

  /** The type of what HTTP requests start. */
  public static final String HTTP_TRIGGER = "httpTrigger";

  /** The type of what a schedule starts. */
  public static final String TIMER_TRIGGER = "timerTrigger";

  /** Copies the list in. */
  public AzureFunction {
    bindings = List.copyOf(bindings);
  }

  /** The binding of a type, if it has one. */
  public Optional<Binding> binding(String type) {
    return bindings.stream().filter(one -> one.type().equals(type)).findFirst();
  }

  /**
   * One thing that it takes or gives.
   *
   * @param name what the worker finds the parameter by
   * @param type such as {@code httpTrigger}
   * @param out whether it is given
   * @param route of an HTTP trigger; without one the function's name
   * @param methods of an HTTP trigger; none means all
   */
  public record Binding(
      String name, String type, boolean out, Optional<String> route, List<String> methods) {

    /** Copies the list in. */
    public Binding {
      methods = List.copyOf(methods);
    }
  }
}
