package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Vaults that were deleted and keep their names. */
final class DeletedVaults {

  private final Map<String, ObjectNode> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Set<String> names() {
    return byName.keySet();
  }

  @Nullable ObjectNode find(String name) {
    return byName.get(name);
  }

  void bury(String name, ObjectNode vault) {
    byName.put(name, vault.deepCopy());
  }

  void purge(String name) {
    byName.remove(name);
  }

  /** A vault that is made where one was deleted has to be the old one again. */
  Optional<ObjectNode> revived(StubId id, JsonNode wanted) {
    ObjectNode old = byName.get(id.name());
    boolean recovers = wanted.path("properties").path("createMode").asText().equals("recover");
    if (old == null) {
      Refused.unless(!recovers, "no deleted vault of that name");
      return Optional.empty();
    }
    if (!recovers) {
      throw Refused.conflict(
          "ConflictError",
          "A vault with the same name already exists in deleted state. You need to either recover"
              + " or purge existing key vault.");
    }
    byName.remove(id.name());
    return Optional.of(old);
  }
}
