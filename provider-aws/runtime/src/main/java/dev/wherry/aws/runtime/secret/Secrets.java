package dev.wherry.aws.runtime.secret;

import dev.wherry.function.Resources;
import dev.wherry.runtime.adapter.CachedSecret;
import dev.wherry.runtime.adapter.DeployedResources;
import dev.wherry.runtime.adapter.SecretLookup;
import dev.wherry.runtime.adapter.SecretSource;
import dev.wherry.runtime.adapter.Settings;
import dev.wherry.runtime.host.FunctionDefinition;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The secrets of one function. What reads them is made when the first one is asked for. */
public final class Secrets implements SecretLookup {

  private final Map<String, String> environment;
  private final Map<String, CachedSecret> secrets = new HashMap<>();
  private @Nullable SecretSource source;

  /** Secrets of AWS Secrets Manager, with the credentials and the region of an environment. */
  public Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  /** What a function may touch, with its secrets from here. */
  public Resources resources(Settings settings, FunctionDefinition definition) {
    return new DeployedResources(settings, definition, this, "AWS");
  }

  @Override
  public synchronized CachedSecret secret(String id) {
    CachedSecret secret = secrets.get(id);
    if (secret == null) {
      SecretSource from = source == null ? new SecretsManager(environment) : source;
      source = from;
      secret = new CachedSecret(id, from, InstantSource.system());
      secrets.put(id, secret);
    }
    return secret;
  }

  /** Forgets every value, before a snapshot of the process is taken. */
  public synchronized void clear() {
    for (CachedSecret secret : secrets.values()) {
      secret.clear();
    }
  }
}
