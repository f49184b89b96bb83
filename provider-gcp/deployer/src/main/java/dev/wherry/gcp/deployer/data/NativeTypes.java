package dev.wherry.gcp.deployer.data;

/**
 * What Google's asset inventory calls the types of resources, and Wherry calls members of roles.
 */
public final class NativeTypes {

  /** A Cloud Run function. */
  public static final String FUNCTION = "cloudfunctions.googleapis.com/Function";

  /** An account that something runs as. */
  public static final String ACCOUNT = "iam.googleapis.com/ServiceAccount";

  /** A secret of Secret Manager. */
  public static final String SECRET = "secretmanager.googleapis.com/Secret";

  /** A job of Cloud Scheduler. */
  public static final String JOB = "cloudscheduler.googleapis.com/Job";

  /** Someone in a role of a Cloud Run service. */
  public static final String SERVICE_MEMBER = "run.googleapis.com/ServiceIamMember";

  /** Someone in a role of a secret. */
  public static final String SECRET_MEMBER = "secretmanager.googleapis.com/SecretIamMember";

  /** Someone in a role of the project. */
  public static final String PROJECT_MEMBER =
      "cloudresourcemanager.googleapis.com/ProjectIamMember";

  private NativeTypes() {}
}
