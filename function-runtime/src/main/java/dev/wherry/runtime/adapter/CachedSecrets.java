package dev.wherry.runtime.adapter;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The secrets of one source, each read when it is asked for and again every few minutes. */
public final class CachedSecrets implements SecretLookup {

  private final SecretSource source;
  private final Map<String, CachedSecret> secrets = new HashMap<>();

  /** Secrets of a source; nothing is read yet. */
  public CachedSecrets(SecretSource source) {
    this.source = source;
  }

  /** A secret by its name at the source; the same one for the same name. */
  @Override
  public synchronized CachedSecret secret(String id) {
    CachedSecret secret = secrets.get(id);
    if (secret == null) {
      secret = new CachedSecret(id, source, InstantSource.system());
      secrets.put(id, secret);
    }
    return secret;
  }
}
