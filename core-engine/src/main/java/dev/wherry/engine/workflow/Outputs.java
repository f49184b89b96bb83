package dev.wherry.engine.workflow;

import dev.wherry.engine.revision.Attributes;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import java.util.TreeMap;

/** What an app shows, as far as it is known. */
final class Outputs {

  private Outputs() {}

  static Map<String, String> of(Revision revision, Observed observed) {
    Attributes attributes = Attributes.of(observed);
    Map<String, String> outputs = new TreeMap<>();
    revision
        .blueprint()
        .outputs()
        .forEach(
            (name, open) -> {
              if (attributes.fill(revision.resolve(open)) instanceof Value.Literal known) {
                outputs.put(name, known.value().toString());
              }
            });
    return outputs;
  }
}
