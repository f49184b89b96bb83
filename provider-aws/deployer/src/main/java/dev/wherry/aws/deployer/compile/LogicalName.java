package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.template.Sha256;
import java.util.Locale;

/** Names inside a template: letters and digits only, readable, the same in every deployment. */
final class LogicalName {

  private LogicalName() {}

  /** {@code create-order} as {@code CreateOrder}. */
  static String of(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("-", -1)) {
      camel.append(capital(part));
    }
    // A hyphen before a letter survives as its capital; any other is lost.
    boolean ambiguous = name.matches(".*-([^a-z].*)?");
    return ambiguous ? camel + Sha256.of(name).substring(0, 4) : camel.toString();
  }

  /** {@code order} as {@code Order}. */
  static String capital(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
