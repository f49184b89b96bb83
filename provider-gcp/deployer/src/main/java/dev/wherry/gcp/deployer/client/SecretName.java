package dev.wherry.gcp.deployer.client;

/**
 * A secret in its project, and the commands that mend what is wrong with it.
 *
 * @param project whose it is
 * @param id its name there
 */
public record SecretName(String project, String id) {

  /** As calls name it. */
  public String full() {
    return "projects/" + project + "/secrets/" + id;
  }

  /** The command that makes it, with a value from the standard input. */
  public String create() {
    return "`gcloud secrets create " + id + " --project=" + project + " --data-file=-`";
  }

  /** The command that gives it a value, from the standard input. */
  public String addVersion() {
    return "`gcloud secrets versions add " + id + " --project=" + project + " --data-file=-`";
  }

  /** The command that gives someone a role on it. */
  public String grant(String role, String member) {
    return "`gcloud secrets add-iam-policy-binding "
        + id
        + " --project="
        + project
        + " --role="
        + role
        + " --member="
        + member
        + "`";
  }
}
