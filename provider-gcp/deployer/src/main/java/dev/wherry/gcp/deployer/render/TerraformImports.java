package dev.wherry.gcp.deployer.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.gcp.deployer.compile.GcpNames;
import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.Objects;

/**
 * Terraform's import blocks for an app that is deployed: under which address of {@link Terraform}
 * what exists goes on. Without a deployment there is nothing to import, so the file is one that
 * Terraform does not read before it has another name. Ids are in the forms that the pages of the
 * resources in the provider's documentation name under "Import" (version 6, 2026).
 */
public final class TerraformImports {

  private final Blueprint blueprint;

  private TerraformImports(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /** All of them, as JSON. */
  public static byte[] of(Blueprint blueprint) {
    TerraformImports imports = new TerraformImports(blueprint);
    ObjectNode root = Json.object();
    ArrayNode blocks = root.putArray("import");
    for (NativeResource resource : blueprint.resources().values()) {
      blocks
          .addObject()
          .put("to", Terraform.address(resource.id()))
          .put("id", TerraformText.escaped(imports.id(resource)));
    }
    return Json.bytes(root);
  }

  private String id(NativeResource resource) {
    String name = resource.id().name();
    return switch (resource.id().type().value()) {
      case NativeTypes.ACCOUNT -> {
        String parent = parent(resource);
        String project = parent.substring(parent.indexOf('/') + 1);
        yield parent + "/serviceAccounts/" + GcpNames.email(name, project);
      }
      case NativeTypes.SECRET -> parent(resource) + "/secrets/" + name;
      case NativeTypes.FUNCTION -> parent(resource) + "/functions/" + name;
      case NativeTypes.JOB -> parent(resource) + "/jobs/" + name;
      case NativeTypes.SECRET_MEMBER -> TerraformText.of(of(resource, "secret")) + member(name);
      case NativeTypes.SERVICE_MEMBER -> service(of(resource, "service")) + member(name);
      case NativeTypes.PROJECT_MEMBER -> TerraformText.of(of(resource, "project")) + member(name);
      default -> throw new IllegalArgumentException("no import of " + resource.id().type());
    };
  }

  private static String parent(NativeResource resource) {
    return TerraformText.of(of(resource, "parent"));
  }

  /** A member's name has resource, role and member, and of the last the whole address. */
  private static String member(String name) {
    return name.substring(name.indexOf('#')).replace('#', ' ');
  }

  /** The service of a function has its name and its place. */
  private String service(Value service) {
    NativeResource function =
        Objects.requireNonNull(
            blueprint.resources().get(((Value.Attribute) service).resource()), "a function");
    return parent(function) + "/services/" + function.id().name();
  }

  private static Value of(NativeResource resource, String property) {
    return Objects.requireNonNull(resource.properties().values().get(property), property);
  }
}
