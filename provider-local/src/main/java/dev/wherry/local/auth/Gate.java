package dev.wherry.local.auth;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides who may call a route. */
@FunctionalInterface
public interface Gate {

  /** Lets everybody through. */
  Gate OPEN = (headers, then) -> then.accept(new Granted(Optional.empty()));

  /**
   * Checks a caller without blocking the current thread.
   *
   * @param headers the request's, by lower-case name
   * @param then gets the decision, on any thread
   */
  void check(Map<String, List<String>> headers, Consumer<Decision> then);

  /** What a gate says. */
  sealed interface Decision {}

  /** The caller may pass. */
  record Granted(Optional<Principal> principal) implements Decision {}

  /** The caller gets this answer. */
  record Denied(Response response) implements Decision {}
}
