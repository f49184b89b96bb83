package dev.wherry.engine.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a pipeline's run, of whose address variables hold the parts.
 *
 * @param parts names of variables, and between each two of them what stands between their values
 */
record PipelinePage(List<String> parts) {

  PipelinePage(String... parts) {
    this(List.of(parts));
  }

  /** The address; nothing where one of the variables is missing. */
  Optional<String> address(Map<String, String> environment) {
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part = i % 2 == 0 ? environment.getOrDefault(parts.get(i), "") : parts.get(i);
      if (i % 2 == 0 && part.isBlank()) {
        return Optional.empty();
      }
      address.append(part.replace(" ", "%20"));
    }
    return Optional.of(address.toString());
  }
}
