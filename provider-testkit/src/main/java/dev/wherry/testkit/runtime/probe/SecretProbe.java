package dev.wherry.testkit.runtime.probe;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Resources;
import dev.wherry.function.Secret;
import java.util.Map;

/** Reads the secret {@code stripe-key} and tells its length and how it prints. */
public final class SecretProbe implements Handler<Void, Map<String, Object>> {

  private final Secret secret;

  /** A handler that uses one secret. */
  public SecretProbe(Resources resources) {
    secret = resources.secret("stripe-key");
  }

  @Override
  public Map<String, Object> handle(Void nothing, Context context) {
    context.log().info("seen", "input", "{}", "secret", secret);
    return Map.of("length", secret.value().length());
  }
}
