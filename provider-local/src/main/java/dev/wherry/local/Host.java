package dev.wherry.local;

import dev.wherry.function.Response;
import dev.wherry.local.auth.Gate;
import dev.wherry.local.instance.Callee;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.Trigger;
import java.util.Optional;

/** What runs the functions of one version of an app. */
interface Host {

  /** Makes a function callable; nothing of it is started yet. */
  Callee callee(FunctionSpec function) throws LocalStartException;

  /** Who may call the routes of a trigger. */
  Gate gate(Trigger.Http trigger);

  /** What stands before the path of every route: {@code /api}; empty for nothing. */
  default String pathPrefix() {
    return "";
  }

  /** What callers get where no route takes a request, if the platform says it in its own words. */
  default Optional<Response> withoutRoute() {
    return Optional.empty();
  }

  /** Lets go of the code, once every function is closed. */
  void close();

  /** Opens hosts. */
  @FunctionalInterface
  interface Opener {

    /**
     * The host of a version.
     *
     * @throws LocalStartException when the code cannot be read or put together
     */
    Host open(Workshop workshop, Application application, ProjectCode code)
        throws LocalStartException;
  }
}
