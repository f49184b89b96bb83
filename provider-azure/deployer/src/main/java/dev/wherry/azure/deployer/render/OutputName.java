package dev.wherry.azure.deployer.render;

import dev.wherry.model.PhysicalName;
import java.util.Locale;

/** Names of a template's outputs, which are identifiers. */
final class OutputName {

  private OutputName() {}

  /** {@code GET /hello/{name}} as {@code getHelloName}, with digits of its hash. */
  static String of(String name) {
    if (name.matches("[a-z][A-Za-z0-9]*")) {
      return name;
    }
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("[^A-Za-z0-9]+", -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      boolean first = camel.isEmpty() || word.isEmpty();
      camel.append(
          first ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return camel + "_" + PhysicalName.hash(name);
  }
}
