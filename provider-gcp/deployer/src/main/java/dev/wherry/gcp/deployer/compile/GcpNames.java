package dev.wherry.gcp.deployer.compile;

import dev.wherry.gcp.deployer.data.Limits;
import dev.wherry.model.AppName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.PhysicalName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;

/** Names that Google Cloud shows. */
public final class GcpNames {

  private GcpNames() {}

  /** The Cloud Run function that has a function's routes, or its only one. */
  public static String function(AppName app, StageName stage, FunctionName function) {
    return function(app, stage, function.value());
  }

  /** The Cloud Run function that takes scheduled calls, where another one has the routes. */
  public static String privateFunction(AppName app, StageName stage, FunctionName function) {
    return function(app, stage, function.value() + "-private");
  }

  private static String function(AppName app, StageName stage, String part) {
    return PhysicalName.of(app, stage, part, Limits.shipped().functionNameLength(), true);
  }

  /** The account that a function runs as. */
  public static String serviceAccount(AppName app, StageName stage, FunctionName function) {
    return account(app, stage, function.value());
  }

  /** The account that Cloud Scheduler calls with; no function's name begins with a hyphen. */
  public static String schedulesAccount(AppName app, StageName stage) {
    return account(app, stage, "-schedules");
  }

  private static String account(AppName app, StageName stage, String part) {
    return PhysicalName.of(app, stage, part, Limits.shipped().serviceAccountNameLength(), true);
  }

  /** The address of an account; a project of a domain stands the other way round in it. */
  public static String email(String account, String project) {
    int colon = project.indexOf(':');
    String domain =
        colon < 0 ? project : project.substring(colon + 1) + "." + project.substring(0, colon);
    return account + "@" + domain + ".iam.gserviceaccount.com";
  }

  /** A secret's name in Secret Manager. */
  public static String secret(AppName app, StageName stage, ResourceName secret) {
    return PhysicalName.of(app, stage, secret.value());
  }

  /**
   * A job of Cloud Scheduler.
   *
   * @param position of the schedule among those of the function, from 1
   */
  public static String job(AppName app, StageName stage, FunctionName function, int position) {
    return PhysicalName.of(app, stage, function.value()) + "-" + position;
  }
}
