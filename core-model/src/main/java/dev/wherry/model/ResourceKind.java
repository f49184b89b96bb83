package dev.wherry.model;

import java.util.Locale;

/** What an app can own besides functions. */
public enum ResourceKind {
  /** Objects by key. */
  BUCKET,
  /** Messages, each for one consumer. */
  QUEUE,
  /** Messages for every subscriber. */
  TOPIC,
  /** Rows by key. */
  TABLE,
  /** A value that is never written down in the manifest. */
  SECRET,
  /** An alert of the platform. */
  ALERT;

  /** The kind's word in the manifest. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
