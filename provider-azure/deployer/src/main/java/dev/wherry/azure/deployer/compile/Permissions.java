package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.BuiltInRoles;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the manifest lets a function do under {@code permissions: azure:}: roles in the app's
 * resource group, or on something elsewhere.
 */
final class Permissions implements GroupPart {

  private static final String HINT =
      "write `roles: [Storage Blob Data Reader]`, and the whole id of something as `scope`";
  private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Scope scope;
  private final Roles roles;

  Permissions(Scope scope, Roles roles) {
    this.scope = scope;
    this.roles = roles;
  }

  /** Functions of a group say the same; each line is looked at. */
  @Override
  public List<NativeResource> compile(FunctionGroup group) {
    Map<String, NativeResource> given = new LinkedHashMap<>();
    for (FunctionSpec function : group.functions()) {
      for (Document.Fields one : function.permissions().getOrDefault(Scope.AZURE, List.of())) {
        roles(group, one).forEach(role -> given.put(role.id().name(), role));
      }
    }
    return List.copyOf(given.values());
  }

  private List<NativeResource> roles(FunctionGroup group, Document.Fields given) {
    List<String> names = new ArrayList<>();
    Optional<ForeignScope> on = Optional.empty();
    for (Map.Entry<String, Document> entry : given.values().entrySet()) {
      switch (entry.getKey()) {
        case "roles" -> names.addAll(names(entry.getValue()));
        case "scope" -> on = scope(entry.getValue());
        default ->
            problem(entry.getValue(), "`" + entry.getKey() + "` means nothing in a permission");
      }
    }
    if (!given.values().containsKey("roles")) {
      problem(given, "a permission names at least one role");
    }
    List<NativeResource> all = new ArrayList<>();
    for (String role : names) {
      all.add(
          on.map(foreign -> roles.role(group, foreign, role))
              .orElseGet(() -> roles.inGroup(group, role)));
    }
    return all;
  }

  private List<String> names(Document written) {
    List<Document> items =
        written instanceof Document.Items list ? list.values() : List.of(written);
    Map<String, String> known = BuiltInRoles.shipped().roles();
    List<String> names = new ArrayList<>();
    for (Document item : items) {
      String word = item instanceof Document.Text text ? text.value() : "";
      if (word.matches(GUID) || known.containsKey(word)) {
        names.add(known.getOrDefault(word, word));
      } else {
        problem(
            item, "`" + word + "` is no role that Wherry knows by name; any role goes by its GUID");
      }
    }
    return names;
  }

  private Optional<ForeignScope> scope(Document written) {
    Optional<ForeignScope> found =
        written instanceof Document.Text text ? ForeignScope.of(text.value()) : Optional.empty();
    if (found.isEmpty()) {
      problem(written, "a scope is `/subscriptions/…/resourceGroups/…`, and what stands in it");
    }
    return found;
  }

  private void problem(Document place, String message) {
    scope.problems().error(Code.PERMISSION, place.location(), message, HINT);
  }
}
