package dev.wherry.local.auth;

import dev.wherry.runtime.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lets nobody through, because the local runner cannot check what the route asks for. */
public final class UnsupportedGate implements Gate {

  private final String detail;

  /** A gate that says why it is closed. */
  public UnsupportedGate(String detail) {
    this.detail = detail;
  }

  @Override
  public void check(Map<String, List<String>> headers, Consumer<Decision> then) {
    then.accept(new Denied(Problem.of(501, "auth-unsupported", detail)));
  }
}
