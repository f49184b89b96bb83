package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.template.Sha256;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Route;
import dev.wherry.spi.blueprint.ResourceId;

/** The ids of all that is compiled; an id's name is the logical name in the template. */
final class Ids {

  static final ResourceId API = ResourceId.of("AWS::ApiGatewayV2::Api", "HttpApi");
  static final ResourceId STAGE = ResourceId.of("AWS::ApiGatewayV2::Stage", "HttpStage");
  static final ResourceId DOMAIN = ResourceId.of("AWS::ApiGatewayV2::DomainName", "HttpDomain");
  static final ResourceId MAPPING = ResourceId.of("AWS::ApiGatewayV2::ApiMapping", "HttpMapping");
  static final ResourceId SCHEDULES =
      ResourceId.of("AWS::Scheduler::ScheduleGroup", "ScheduleGroup");

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

  /** Of a route's own words, so that the order of routes means nothing. */
  static ResourceId route(FunctionName name, Route route) {
    return of(
        "AWS::ApiGatewayV2::Route", name, "Route" + Sha256.of(route.toString()).substring(0, 8));
  }

  static ResourceId schedule(FunctionName name, int position) {
    return of("AWS::Scheduler::Schedule", name, "Schedule" + position);
  }

  static ResourceId scheduleRole(FunctionName name) {
    return of("AWS::IAM::Role", name, "ScheduleRole");
  }

  static ResourceId authorizer(AuthorizerName name) {
    return ResourceId.of(
        "AWS::ApiGatewayV2::Authorizer", "Authorizer" + LogicalName.of(name.value()));
  }

  static ResourceId secret(ResourceName name) {
    return ResourceId.of("AWS::SecretsManager::Secret", "Secret" + LogicalName.of(name.value()));
  }

  private static ResourceId of(String type, FunctionName name, String purpose) {
    return ResourceId.of(type, LogicalName.of(name.value()) + purpose);
  }
}
