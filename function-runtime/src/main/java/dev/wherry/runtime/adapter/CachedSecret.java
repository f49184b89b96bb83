package dev.wherry.runtime.adapter;

import dev.wherry.function.ResourceException;
import dev.wherry.function.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A secret that is read again every few minutes. While its source cannot be reached the value that
 * is known serves on; a source that refuses has taken it away.
 */
public final class CachedSecret implements Secret {

  private static final Duration LIFETIME = Duration.ofMinutes(5);

  /** A caller that guesses, or a source that is away, must not make us ask more often than this. */
  private static final Duration LEAST_AGE = Duration.ofSeconds(10);

  private final String id;
  private final SecretSource source;
  private final InstantSource clock;
  private @Nullable String value;
  private Instant read = Instant.EPOCH;
  private Instant tried = Instant.EPOCH;

  /** A secret by its name at the source; nothing is read yet. */
  public CachedSecret(String id, SecretSource source, InstantSource clock) {
    this.id = id;
    this.source = source;
    this.clock = clock;
  }

  @Override
  public synchronized String value() {
    String known = value;
    if (known != null && !(passed(read, LIFETIME) && passed(tried, LEAST_AGE))) {
      return known;
    }
    return fetched();
  }

  /** Reads the secret again, unless that was just done; true when its value is another one now. */
  public synchronized boolean refresh() {
    String known = value;
    return passed(tried, LEAST_AGE) && !fetched().equals(known);
  }

  /** Forgets the value. */
  public synchronized void clear() {
    value = null;
    read = Instant.EPOCH;
    tried = Instant.EPOCH;
  }

  @Override
  public String toString() {
    return "***";
  }

  private boolean passed(Instant since, Duration time) {
    return !clock.instant().isBefore(since.plus(time));
  }

  private String fetched() {
    String known = value;
    String fresh;
    try {
      fresh = fetchedOnSecondTry();
    } catch (SecretRefusedException e) {
      throw unreadable(e);
    } catch (IOException e) {
      if (known == null) {
        throw unreadable(e);
      }
      tried = clock.instant();
      return known;
    }
    value = fresh;
    read = clock.instant();
    tried = read;
    return fresh;
  }

  private ResourceException unreadable(IOException cause) {
    return new ResourceException(
        "secret `" + id + "` could not be read: " + cause.getMessage(), cause);
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
