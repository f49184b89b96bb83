package dev.wherry.gcp.deployer.client;

/**
 * Where an app's resources are, as full names begin.
 *
 * @param project the project's id
 * @param region such as {@code asia-northeast3}
 */
public record Place(String project, String region) {

  /** {@code projects/P}. */
  public String projectName() {
    return "projects/" + project;
  }

  /** {@code projects/P/locations/R}. */
  public String location() {
    return projectName() + "/locations/" + region;
  }

  /** The name of a function. */
  public String function(String id) {
    return location() + "/functions/" + id;
  }

  /** The name of the service that a function runs as. */
  public String service(String function) {
    return location() + "/services/" + function;
  }

  /** The name of a schedule. */
  public String job(String id) {
    return location() + "/jobs/" + id;
  }

  /** The name of a secret; one of another project is named in full. */
  public String secret(String id) {
    return id.startsWith("projects/") ? id : projectName() + "/secrets/" + id;
  }

  /** The address of a service account of the project. */
  public String email(String account) {
    int domain = project.indexOf(':');
    String home =
        domain < 0 ? project : project.substring(domain + 1) + "." + project.substring(0, domain);
    return account + "@" + home + ".iam.gserviceaccount.com";
  }

  /** The name of a service account. */
  public String account(String id) {
    return projectName() + "/serviceAccounts/" + email(id);
  }
}
