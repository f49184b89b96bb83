package dev.wherry.runtime.adapter;

import dev.wherry.function.Secret;

/** How a platform's secrets are found. */
public interface SecretLookup {

  /** A secret by its native name; nothing is read yet. */
  Secret secret(String id);
}
