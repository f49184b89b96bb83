package dev.wherry.local;

import dev.wherry.function.Response;
import dev.wherry.local.auth.Gate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A JWT authorizer of an HTTP API: the same decisions, in API Gateway's words.
 *
 * @param gate decides
 */
record ApiGatewayGate(Gate gate) implements Gate {

  private static final String CHALLENGE = "www-authenticate";

  /** What it says of a token whose keys it cannot have; we answer 503 elsewhere. */
  private static final String NO_KEYS =
      "Bearer error=\"invalid_token\" error_description=\"JWKS communication error\"";

  @Override
  public void check(Map<String, List<String>> headers, Consumer<Decision> then) {
    gate.check(headers, decision -> then.accept(inItsWords(decision)));
  }

  private static Decision inItsWords(Decision decision) {
    if (decision instanceof Denied denied) {
      Response ours = denied.response();
      String challenge = ours.header(CHALLENGE);
      return new Denied(
          FrontDoorErrors.refusedToken(
              ours.status() == 403, challenge == null ? NO_KEYS : challenge));
    }
    return decision;
  }
}
