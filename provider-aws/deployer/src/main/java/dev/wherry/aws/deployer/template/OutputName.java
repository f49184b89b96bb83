package dev.wherry.aws.deployer.template;

import java.util.Locale;

/** Names of outputs, which CloudFormation wants of letters and digits. */
final class OutputName {

  private OutputName() {}

  /** {@code dns-target} as {@code DnsTarget}; a name of a function may need its hyphens. */
  static String of(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("-", -1)) {
      if (!part.isEmpty()) {
        camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
    }
    boolean ambiguous = name.matches(".*-([^a-z].*)?");
    return ambiguous ? camel + Integer.toHexString(name.hashCode()) : camel.toString();
  }
}
