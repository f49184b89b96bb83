package dev.wherry.aws.deployer.compile;

/** Names that AWS shows: app-stage-name, shortened where a limit asks for it. */
final class PhysicalName {

  private static final int HASH = 8;

  private PhysicalName() {}

  /** A name of at most so many characters, which differs whenever the whole name does. */
  static String fit(String whole, int limit) {
    if (whole.length() <= limit) {
      return whole;
    }
    String prefix = whole.substring(0, limit - HASH - 1).replaceAll("-+$", "");
    return prefix + "-" + Hash.of(whole, HASH);
  }
}
