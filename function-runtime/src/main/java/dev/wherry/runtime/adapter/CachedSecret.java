package dev.wherry.runtime.adapter;

import dev.wherry.function.ResourceException;
import dev.wherry.function.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A secret that is read again every few minutes. */
public final class CachedSecret implements Secret {

  private static final Duration LIFETIME = Duration.ofMinutes(5);

  /** A caller that guesses must not make us ask more often than this. */
  private static final Duration LEAST_AGE = Duration.ofSeconds(10);

  private final String id;
  private final SecretSource source;
  private final InstantSource clock;
  private @Nullable String value;
  private Instant read = Instant.EPOCH;

  /** A secret by its name at the source; nothing is read yet. */
  public CachedSecret(String id, SecretSource source, InstantSource clock) {
    this.id = id;
    this.source = source;
    this.clock = clock;
  }

  @Override
  public synchronized String value() {
    String known = value;
    return known == null || isOlderThan(LIFETIME) ? fetched() : known;
  }

  /** Reads the secret again, unless that was just done; true when its value is another one now. */
  public synchronized boolean refresh() {
    String known = value;
    return isOlderThan(LEAST_AGE) && !fetched().equals(known);
  }

  /** Forgets the value. */
  public synchronized void clear() {
    value = null;
    read = Instant.EPOCH;
  }

  @Override
  public String toString() {
    return "***";
  }

  private boolean isOlderThan(Duration age) {
    return !clock.instant().isBefore(read.plus(age));
  }

  private String fetched() {
    String fresh;
    try {
      fresh = fetchedOnSecondTry();
    } catch (IOException e) {
      throw new ResourceException("secret `" + id + "` could not be read: " + e.getMessage(), e);
    }
    value = fresh;
    read = clock.instant();
    return fresh;
  }

  private String fetchedOnSecondTry() throws IOException {
    try {
      return source.fetch(id);
    } catch (SecretRefusedException e) {
      throw e;
    } catch (IOException e) {
      return source.fetch(id);
    }
  }
}
