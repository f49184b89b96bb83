package dev.wherry.model;

import dev.wherry.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A text in which only physical names of resources are still open; a provider fills them in.
 *
 * @param parts in order
 * @param location where it was written
 */
public record Text(List<Part> parts, SourceLocation location) {

  /** A piece of the text. */
  public sealed interface Part {}

  /** Characters as they are. */
  public record Literal(String value) implements Part {}

  /** The physical name of a resource, {@code ${resource:NAME}} in the manifest. */
  public record PhysicalName(ResourceName resource) implements Part {}

  /** Copies the parts in. */
  public Text {
    parts = List.copyOf(parts);
  }

  /** The whole text, when nothing is open in it. */
  public Optional<String> literal() {
    StringBuilder whole = new StringBuilder();
    for (Part part : parts) {
      if (!(part instanceof Literal literal)) {
        return Optional.empty();
      }
      whole.append(literal.value());
    }
    return Optional.of(whole.toString());
  }
}
