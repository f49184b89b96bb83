package dev.wherry.model;

import java.util.Locale;

/** What can call a function. */
public enum TriggerKind {
  /** An HTTP request. */
  HTTP,
  /** The clock. */
  SCHEDULE,
  /** A message in a queue. */
  QUEUE,
  /** A message on a topic. */
  TOPIC,
  /** An object in a bucket. */
  BUCKET,
  /** A row of a table. */
  TABLE,
  /** An alert of the platform. */
  ALERT;

  /** The kind's word in the manifest. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
