package dev.wherry.local.lambda.event;

/**
 * What stands in front of a function.
 *
 * @param domain its host name on AWS
 * @param routes whether it knows the manifest's routes
 * @param preflights whether it has a route of its own for OPTIONS beside each ANY
 */
public record FrontDoor(String domain, boolean routes, boolean preflights) {

  /**
   * An HTTP API: it routes, and hands paths over decoded.
   *
   * @param cors whether browsers may call it from elsewhere
   */
  public static FrontDoor httpApi(String region, boolean cors) {
    return new FrontDoor("local.execute-api." + region + ".amazonaws.com", true, cors);
  }

  /** A function's own address: it does not route, and hands paths over as they were sent. */
  public static FrontDoor functionUrl(String region) {
    return new FrontDoor("local.lambda-url." + region + ".on.aws", false, false);
  }
}
