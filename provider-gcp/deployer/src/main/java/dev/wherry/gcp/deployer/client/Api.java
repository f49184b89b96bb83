package dev.wherry.gcp.deployer.client;

import java.util.Locale;

/** The APIs of Google Cloud that are called, by the names that gcloud has for them. */
public enum Api {
  /** Functions. */
  CLOUDFUNCTIONS,
  /** Projects and who may do what in them. */
  CLOUDRESOURCEMANAGER,
  /** Schedules. */
  CLOUDSCHEDULER,
  /** Service accounts. */
  IAM,
  /** Logs. */
  LOGGING,
  /** The services that functions run as. */
  RUN,
  /** Secrets. */
  SECRETMANAGER,
  /** Which APIs a project has. */
  SERVICEUSAGE,
  /** Buckets and objects. */
  STORAGE;

  /** Where it is, and how a project enables it: {@code run.googleapis.com}. */
  public String host() {
    return name().toLowerCase(Locale.ROOT) + ".googleapis.com";
  }
}
