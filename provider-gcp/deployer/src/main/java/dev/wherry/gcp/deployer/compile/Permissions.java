package dev.wherry.gcp.deployer.compile;

import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the manifest lets a function do under {@code permissions: gcp:}: roles in the project. */
final class Permissions implements FunctionPart {

  private static final String HINT = "write `roles: [roles/datastore.user]`";
  private static final String ROLE =
      "roles/[A-Za-z0-9.]+|(projects|organizations)/[a-z0-9:.-]+/roles/[A-Za-z0-9._]+";

  private final Scope scope;

  Permissions(Scope scope) {
    this.scope = scope;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    List<NativeResource> members = new ArrayList<>();
    for (String role : roles(function)) {
      members.add(
          Members.of(
              id(function, role),
              function,
              "project",
              Value.text(scope.project()),
              role,
              Members.account(Ids.account(scope, function.name()))));
    }
    return members;
  }

  /** What must be there before a function can start. */
  List<ResourceId> members(FunctionSpec function) {
    return roles(function).stream().map(role -> id(function, role)).toList();
  }

  private ResourceId id(FunctionSpec function, String role) {
    String member = Members.account(scope.email(function.name()));
    return Ids.member(NativeTypes.PROJECT_MEMBER, scope.project(), role, member);
  }

  private Set<String> roles(FunctionSpec function) {
    Set<String> roles = new LinkedHashSet<>();
    for (Document.Fields given : function.permissions().getOrDefault(Scope.GCP, List.of())) {
      for (Map.Entry<String, Document> entry : given.values().entrySet()) {
        if (entry.getKey().equals("roles")) {
          read(entry.getValue(), roles);
        } else {
          problem(entry.getValue(), "`" + entry.getKey() + "` means nothing in a permission");
        }
      }
      if (!given.values().containsKey("roles")) {
        problem(given, "a permission names at least one role");
      }
    }
    return roles;
  }

  private void read(Document written, Set<String> roles) {
    List<Document> items =
        written instanceof Document.Items list ? list.values() : List.of(written);
    for (Document item : items) {
      if (item instanceof Document.Text text && text.value().matches(ROLE)) {
        roles.add(text.value());
      } else {
        String word = item instanceof Document.Text text ? "`" + text.value() + "`" : "this";
        problem(item, word + " is no role of Google Cloud");
      }
    }
  }

  private void problem(Document place, String message) {
    scope.problems().error(Code.PERMISSION, place.location(), message, HINT);
  }
}
