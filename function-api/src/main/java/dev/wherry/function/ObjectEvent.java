package dev.wherry.function;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something happened to an object of a bucket.
 *
 * @param id stable over redeliveries
 * @param type what happened
 * @param bucket the bucket's name in {@code wherry.yml}
 * @param key the object's key, decoded
 * @param size bytes, where the platform says it
 * @param contentType where the platform says it
 * @param time when it happened
 */
public record ObjectEvent(
    String id,
    Type type,
    String bucket,
    String key,
    OptionalLong size,
    Optional<String> contentType,
    Instant time) {

  /** What happened to an object. */
  public enum Type {
    /** Written, for the first time or again. */
    CREATED,
    /** Deleted. */
    DELETED
  }
}
