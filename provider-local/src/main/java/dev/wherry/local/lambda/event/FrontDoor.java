package dev.wherry.local.lambda.event;

/**
 * What stands in front of a function.
 *
 * @param domain its host name on AWS
 * @param routes whether it knows the manifest's routes
 */
public record FrontDoor(String domain, boolean routes) {

  /** An HTTP API: it routes, and hands paths over decoded. */
  public static FrontDoor httpApi(String region) {
    return new FrontDoor("local.execute-api." + region + ".amazonaws.com", true);
  }

  /** A function's own address: it does not route, and hands paths over as they were sent. */
  public static FrontDoor functionUrl(String region) {
    return new FrontDoor("local.lambda-url." + region + ".on.aws", false);
  }
}
