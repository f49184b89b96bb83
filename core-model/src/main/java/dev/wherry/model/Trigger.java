package dev.wherry.model;

import dev.wherry.schedule.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What calls a function. */
public sealed interface Trigger {

  /** Which kind it is. */
  TriggerKind kind();

  /** Where it was written. */
  Origin origin();

  /**
   * HTTP requests.
   *
   * @param routes at least one
   * @param auth what it asks of its caller
   * @param scopes what a token must grant, all of them
   * @param origin where it was written
   */
  record Http(List<Route> routes, Auth auth, List<String> scopes, Origin origin)
      implements Trigger {

    /** Copies the collections in. */
    public Http {
      routes = List.copyOf(routes);
      scopes = List.copyOf(scopes);
    }

    @Override
    public TriggerKind kind() {
      return TriggerKind.HTTP;
    }
  }

  /**
   * The clock.
   *
   * @param schedule when
   * @param timezone where
   * @param input what the function is told
   * @param enabled whether it fires
   * @param origin where it was written
   */
  record Clock(
      Schedule schedule, ZoneId timezone, Optional<Document> input, boolean enabled, Origin origin)
      implements Trigger {

    @Override
    public TriggerKind kind() {
      return TriggerKind.SCHEDULE;
    }
  }

  /**
   * Messages of a queue.
   *
   * @param queue its name
   * @param batch how many messages a call gets at most
   * @param window how long a batch may wait to fill
   * @param consumers how many calls at once at most; without it the platform's own limit
   * @param enabled whether messages are fetched
   * @param origin where it was written
   */
  record Queue(
      ResourceName queue,
      int batch,
      Duration window,
      OptionalInt consumers,
      boolean enabled,
      Origin origin)
      implements Trigger {

    @Override
    public TriggerKind kind() {
      return TriggerKind.QUEUE;
    }
  }

  /**
   * Messages of a topic.
   *
   * @param topic its name
   * @param filter attributes that a message must have, each with one of the values; empty takes all
   * @param origin where it was written
   */
  record Topic(ResourceName topic, Map<String, List<String>> filter, Origin origin)
      implements Trigger {

    /** Copies the map in. */
    public Topic {
      filter = Ordered.copyOf(filter);
    }

    @Override
    public TriggerKind kind() {
      return TriggerKind.TOPIC;
    }
  }

  /**
   * Objects of a bucket.
   *
   * @param bucket its name
   * @param events what must happen to an object
   * @param prefix how its key must begin; empty takes all
   * @param suffix how its key must end; empty takes all
   * @param origin where it was written
   */
  record Bucket(
      ResourceName bucket, Set<ObjectChange> events, String prefix, String suffix, Origin origin)
      implements Trigger {

    /** What happens to an object. */
    public enum ObjectChange {
      /** It was written. */
      CREATED,
      /** It was removed. */
      DELETED
    }

    /** Copies the set in. */
    public Bucket {
      events = Set.copyOf(events);
    }

    @Override
    public TriggerKind kind() {
      return TriggerKind.BUCKET;
    }
  }

  /**
   * Changes of a table.
   *
   * @param table its name
   * @param changes what must happen to a row
   * @param batch how many changes a call gets at most
   * @param start where a new reader begins
   * @param maxAge when a change is given up; without it the platform's default
   * @param origin where it was written
   */
  record Table(
      ResourceName table,
      Set<RowChange> changes,
      int batch,
      Start start,
      Optional<Duration> maxAge,
      Origin origin)
      implements Trigger {

    /** What happens to a row. */
    public enum RowChange {
      /** It is new. */
      INSERTED,
      /** It was there before. */
      UPDATED,
      /** It is gone. */
      REMOVED
    }

    /** Where a new reader begins. */
    public enum Start {
      /** With what happens from now on. */
      LATEST,
      /** With the oldest change that the platform still has. */
      OLDEST
    }

    /** Copies the set in. */
    public Table {
      changes = Set.copyOf(changes);
    }

    @Override
    public TriggerKind kind() {
      return TriggerKind.TABLE;
    }
  }

  /**
   * An alert of the platform.
   *
   * @param alert its name
   * @param origin where it was written
   */
  record Alert(ResourceName alert, Origin origin) implements Trigger {

    @Override
    public TriggerKind kind() {
      return TriggerKind.ALERT;
    }
  }
}
