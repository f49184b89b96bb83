package dev.wherry.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an app owns, or uses, besides functions. */
public sealed interface Resource {

  /** What all resources have. */
  Common common();

  /** Which kind it is. */
  ResourceKind kind();

  /** Its name. */
  default ResourceName name() {
    return common().name();
  }

  /** Where it was written. */
  default Origin origin() {
    return common().origin();
  }

  /**
   * What all resources have.
   *
   * @param name its name
   * @param external the platform's name of one that exists already and is not created
   * @param overrides native properties by provider and native type
   * @param origin where it was written
   */
  record Common(
      ResourceName name,
      Optional<String> external,
      Map<ProviderName, Map<String, Document.Fields>> overrides,
      Origin origin) {

    /** Copies the map in. */
    public Common {
      overrides = Ordered.copyOf(overrides);
    }
  }

  /** Objects by key. */
  record Bucket(Common common) implements Resource {

    @Override
    public ResourceKind kind() {
      return ResourceKind.BUCKET;
    }
  }

  /**
   * Messages, each for one consumer.
   *
   * @param common what all resources have
   * @param visibility how long a message that is being handled is hidden
   * @param retention how long a message is kept
   * @param fifo whether messages keep their order
   * @param deadLetter where a message goes that fails too often
   */
  record Queue(
      Common common,
      Duration visibility,
      Duration retention,
      boolean fifo,
      Optional<DeadLetter> deadLetter)
      implements Resource {

    /**
     * Where a message goes that fails too often.
     *
     * @param queue a queue of the app
     * @param after the number of deliveries
     * @param origin where it was written
     */
    public record DeadLetter(ResourceName queue, int after, Origin origin) {}

    @Override
    public ResourceKind kind() {
      return ResourceKind.QUEUE;
    }
  }

  /** Messages for every subscriber. */
  record Topic(Common common) implements Resource {

    @Override
    public ResourceKind kind() {
      return ResourceKind.TOPIC;
    }
  }

  /**
   * Rows by key.
   *
   * @param common what all resources have
   * @param key finds a row, alone or with {@code sort}
   * @param sort orders the rows of one key
   * @param ttl the attribute that holds when a row expires, in seconds since 1970-01-01T00:00Z
   * @param indexes further keys by name
   */
  record Table(
      Common common, Key key, Optional<Key> sort, Optional<String> ttl, Map<String, Index> indexes)
      implements Resource {

    /** The type of a key. */
    public enum KeyType {
      /** A text. */
      STRING,
      /** A number. */
      NUMBER
    }

    /**
     * An attribute that rows are found by.
     *
     * @param name the attribute
     * @param type its type
     */
    public record Key(String name, KeyType type) {}

    /**
     * A further key.
     *
     * @param key finds rows
     * @param sort orders them
     * @param origin where it was written
     */
    public record Index(Key key, Optional<Key> sort, Origin origin) {}

    /** Copies the map in. */
    public Table {
      indexes = Ordered.copyOf(indexes);
    }

    @Override
    public ResourceKind kind() {
      return ResourceKind.TABLE;
    }
  }

  /** A value that is never written down in the manifest. */
  record Secret(Common common) implements Resource {

    @Override
    public ResourceKind kind() {
      return ResourceKind.SECRET;
    }
  }

  /** An alert of the platform, defined by its overrides. */
  record Alert(Common common) implements Resource {

    @Override
    public ResourceKind kind() {
      return ResourceKind.ALERT;
    }
  }
}
