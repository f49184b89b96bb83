package dev.wherry.gcp.deployer.compile;

import dev.wherry.gcp.deployer.data.Limits;
import dev.wherry.model.Application;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.compile.Problems;
import dev.wherry.spi.compile.Triggers;

/**
 * What is compiled: one app for one stage and target.
 *
 * @param app the app
 * @param stage which copy
 * @param target where
 * @param limits what Google Cloud takes
 * @param problems what was found so far
 */
record Scope(Application app, StageName stage, Target target, Limits limits, Problems problems) {

  /** This provider's name, under which the manifest has permissions and overrides for it. */
  static final ProviderName GCP = new ProviderName("gcp");

  /** What all names of this copy begin with. */
  String prefix() {
    return app.name() + "-" + stage;
  }

  /** The project's id; without one the manifest was refused before. */
  String project() {
    return target.settings().get("project") instanceof Document.Text text ? text.value() : "";
  }

  /** What resources of the whole project stand in. */
  String parent() {
    return "projects/" + project();
  }

  /** What resources of the region stand in. */
  String location() {
    return parent() + "/locations/" + region();
  }

  /** Where functions and schedules are. */
  String region() {
    return target.region().orElse("");
  }

  /** The Cloud Run function that has the routes, or the only one. */
  String function(FunctionName name) {
    return GcpNames.function(app.name(), stage, name);
  }

  /** The one that takes scheduled calls. */
  String scheduled(FunctionSpec function) {
    return isTwo(function)
        ? GcpNames.privateFunction(app.name(), stage, function.name())
        : function(function.name());
  }

  /** Whether routes and schedules need a Cloud Run function each: one is called by anyone. */
  static boolean isTwo(FunctionSpec function) {
    return !Triggers.http(function).isEmpty() && !Triggers.clock(function).isEmpty();
  }

  /** The address of the account that a function runs as. */
  String email(FunctionName function) {
    return GcpNames.email(GcpNames.serviceAccount(app.name(), stage, function), project());
  }

  /** The address of the account that Cloud Scheduler calls with. */
  String schedulesEmail() {
    return GcpNames.email(GcpNames.schedulesAccount(app.name(), stage), project());
  }
}
