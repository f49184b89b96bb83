package dev.wherry.local.lambda;

import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;

/** Fills in what only CloudFormation knows, with what stands for it on this machine. */
final class LocalValues {

  private static final String SECRET = "AWS::SecretsManager::Secret";
  private static final String SECRET_SUBJECT = "secret ";

  private final Blueprint blueprint;
  private final String region;

  LocalValues(Blueprint blueprint, String region) {
    this.blueprint = blueprint;
    this.region = region;
  }

  /** A variable's text. */
  String text(String variable, Value value) {
    if (value instanceof Value.Literal literal) {
      return literal.value().toString();
    }
    if (value instanceof Value.Concat concat) {
      StringBuilder whole = new StringBuilder();
      concat.parts().forEach(part -> whole.append(text(variable, part)));
      return whole.toString();
    }
    if (value instanceof Value.Attribute attribute) {
      NativeResource resource = blueprint.resources().get(attribute.resource());
      if (resource != null && resource.id().type().value().equals(SECRET)) {
        return secret(resource);
      }
    }
    if (value instanceof Value.Fields fields
        && fields.values().get("Ref") instanceof Value.Literal name) {
      return pseudo(variable, name.value().toString());
    }
    throw unknown(variable);
  }

  /** Ends in the manifest's name, by which the value is found. */
  private String secret(NativeResource resource) {
    String name = resource.subject().substring(SECRET_SUBJECT.length());
    return LocalSecrets.arn(region, name);
  }

  private String pseudo(String variable, String name) {
    return switch (name) {
      case "AWS::Region" -> region;
      case "AWS::AccountId" -> FunctionConfiguration.ACCOUNT;
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      default -> throw unknown(variable);
    };
  }

  private static IllegalArgumentException unknown(String variable) {
    return new IllegalArgumentException(
        "the environment variable `" + variable + "` refers to something that exists on AWS only");
  }
}
