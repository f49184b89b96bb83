package dev.wherry.gcp.deployer.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The same app in Terraform's JSON syntax, for the provider {@code hashicorp/google}. */
public final class Terraform {

  /** What Terraform calls the types. */
  private static final Map<String, String> TYPES =
      Map.of(
          NativeTypes.ACCOUNT, "google_service_account",
          NativeTypes.SECRET, "google_secret_manager_secret",
          NativeTypes.FUNCTION, "google_cloudfunctions2_function",
          NativeTypes.JOB, "google_cloud_scheduler_job",
          NativeTypes.SERVICE_MEMBER, "google_cloud_run_v2_service_iam_member",
          NativeTypes.SECRET_MEMBER, "google_secret_manager_secret_iam_member",
          NativeTypes.PROJECT_MEMBER, "google_project_iam_member");

  private static final String CODE = "google_storage_bucket_object";

  private final ObjectNode root = Json.object();

  private Terraform() {}

  /** The whole configuration, as JSON. */
  public static byte[] of(Blueprint blueprint) {
    Terraform configuration = new Terraform();
    configuration.head();
    blueprint.resources().values().forEach(configuration::add);
    configuration.outputs(blueprint);
    return Json.bytes(configuration.root);
  }

  private void head() {
    root.putObject("terraform")
        .putObject("required_providers")
        .putObject("google")
        .put("source", "hashicorp/google")
        .put("version", ">= 6.0");
    root.putObject("variable")
        .putObject("bucket")
        .put("type", "string")
        .put("description", "An existing bucket for the code");
    root.putObject("resource");
  }

  private void add(NativeResource resource) {
    String type = TYPES.get(resource.id().type().value());
    if (type == null) {
      throw new IllegalArgumentException("Terraform has no word for " + resource.id().type());
    }
    ObjectNode block = TerraformBlocks.of(resource);
    if (resource.id().type().value().equals(NativeTypes.FUNCTION)) {
      code(block);
    }
    dependsOn(resource, block);
    root.withObject("/resource").withObject("/" + type).set(label(resource.id()), block);
  }

  /** The object that the functions are built from; one for all of them. */
  private void code(ObjectNode function) {
    ObjectNode source = function.withObject("/build_config/source/storage_source");
    ObjectNode object = root.withObject("/resource").withObject("/" + CODE).withObject("/app");
    String name = source.path("object").textValue();
    object.put("name", name).put("bucket", "${var.bucket}");
    object.put("source", "${path.module}" + name.substring(name.lastIndexOf('/')));
    source.put("bucket", "${" + CODE + ".app.bucket}").put("object", "${" + CODE + ".app.name}");
  }

  private static void dependsOn(NativeResource resource, ObjectNode block) {
    if (!resource.dependsOn().isEmpty()) {
      ArrayNode list = block.putArray("depends_on");
      resource.dependsOn().forEach(id -> list.add(address(id)));
    }
  }

  private void outputs(Blueprint blueprint) {
    if (!blueprint.outputs().isEmpty()) {
      ObjectNode urls = root.putObject("output").putObject("urls").putObject("value");
      for (Map.Entry<String, Value> output : blueprint.outputs().entrySet()) {
        urls.put(TerraformText.escaped(output.getKey()), TerraformText.of(output.getValue()));
      }
    }
  }

  /** How one resource names another. */
  static String address(ResourceId id) {
    return TYPES.get(id.type().value()) + "." + label(id);
  }

  /** A name that Terraform takes: letters, digits, hyphens; a letter first. */
  static String label(ResourceId id) {
    return id.name()
        .replaceAll("@.*", "")
        .replace("#roles/", "#")
        .replaceAll("[^A-Za-z0-9_-]+", "-")
        .replaceAll("^([^A-Za-z_])", "_$1");
  }

  /** The types that it has a word for. */
  static Set<String> types() {
    return new TreeSet<>(TYPES.values());
  }
}
