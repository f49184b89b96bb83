package dev.wherry.gcp.deployer.client;

import dev.wherry.spi.blueprint.NativeType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

  /** Those that only some apps have resources of. */
  private static final Set<Api> OPTIONAL = Set.of(CLOUDSCHEDULER, SECRETMANAGER);

  /** Those that a change needs which makes resources of these types. */
  public static Set<Api> needed(Set<NativeType> types) {
    Set<Api> needed = EnumSet.allOf(Api.class);
    needed.removeIf(
        api ->
            OPTIONAL.contains(api)
                && types.stream().noneMatch(type -> type.value().startsWith(api.host() + "/")));
    return needed;
  }

  /** Where it is, and how a project enables it: {@code run.googleapis.com}. */
  public String host() {
    return name().toLowerCase(Locale.ROOT) + ".googleapis.com";
  }
}
