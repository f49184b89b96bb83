package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.template.Sha256;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Route;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Locale;

/**
 * The ids of all that is compiled; an id's name is the logical name in the template, where types
 * make no difference: each ends in a word of its own type, and none of these ends in another.
 */
final class Ids {

  static final ResourceId API = ResourceId.of("AWS::ApiGatewayV2::Api", "HttpApi");
  static final ResourceId STAGE = ResourceId.of("AWS::ApiGatewayV2::Stage", "HttpStage");
  static final ResourceId DOMAIN = ResourceId.of("AWS::ApiGatewayV2::DomainName", "HttpDomain");
  static final ResourceId MAPPING = ResourceId.of("AWS::ApiGatewayV2::ApiMapping", "HttpMapping");
  static final ResourceId SCHEDULES =
      ResourceId.of("AWS::Scheduler::ScheduleGroup", "ScheduleGroup");

  private static final int READABLE = 60;

  private Ids() {}

  static ResourceId function(FunctionName name) {
    return of("AWS::Lambda::Function", name, "Function");
  }

  static ResourceId version(FunctionName name) {
    return of("AWS::Lambda::Version", name, "Version");
  }

  static ResourceId alias(FunctionName name) {
    return of("AWS::Lambda::Alias", name, "Alias");
  }

  static ResourceId role(FunctionName name) {
    return of("AWS::IAM::Role", name, "Role");
  }

  static ResourceId logs(FunctionName name) {
    return of("AWS::Logs::LogGroup", name, "Logs");
  }

  static ResourceId retry(FunctionName name) {
    return of("AWS::Lambda::EventInvokeConfig", name, "Retry");
  }

  static ResourceId url(FunctionName name) {
    return of("AWS::Lambda::Url", name, "Url");
  }

  static ResourceId permission(FunctionName name, String purpose) {
    return of("AWS::Lambda::Permission", name, purpose + "Permission");
  }

  static ResourceId integration(FunctionName name) {
    return of("AWS::ApiGatewayV2::Integration", name, "Integration");
  }

  /**
   * Of what a route takes and not of its function or its parameters' names: an HTTP API never has
   * two routes of one form, so that a route that moves or is written differently has to stay the
   * same resource (CloudFormation makes what is new before it deletes what is old).
   */
  static ResourceId route(Route route) {
    StringBuilder words =
        new StringBuilder(LogicalName.capital(route.method().toLowerCase(Locale.ROOT)));
    for (String word : route.path().replaceAll("\\{[^}]*}", "").split("[^A-Za-z0-9]+", -1)) {
      words.append(LogicalName.capital(word));
    }
    String readable = words.length() > READABLE ? words.substring(0, READABLE) : words.toString();
    return ResourceId.of(
        "AWS::ApiGatewayV2::Route", readable + Sha256.of(route.form()).substring(0, 8) + "Route");
  }

  static ResourceId schedule(FunctionName name, int position) {
    return of("AWS::Scheduler::Schedule", name, "Schedule" + position);
  }

  /** What the scheduler is to call a function. */
  static ResourceId scheduleRole(FunctionName name) {
    return of("AWS::IAM::Role", name, "ScheduleCaller");
  }

  static ResourceId authorizer(AuthorizerName name) {
    return ResourceId.of(
        "AWS::ApiGatewayV2::Authorizer", LogicalName.of(name.value()) + "Authorizer");
  }

  static ResourceId secret(ResourceName name) {
    return ResourceId.of("AWS::SecretsManager::Secret", LogicalName.of(name.value()) + "Secret");
  }

  private static ResourceId of(String type, FunctionName name, String purpose) {
    return ResourceId.of(type, LogicalName.of(name.value()) + purpose);
  }
}
