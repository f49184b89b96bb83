package dev.wherry.gcp.deployer.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.CreationOrder;
import java.util.stream.Collectors;

/**
 * The requests of Google's REST APIs that make an app, in order. What is known only then stands in
 * angle brackets.
 */
public final class Requests {

  private static final String BUCKET =
      "<a bucket that has the zip beside this file as this object>";

  private final ArrayNode all = Json.array();

  private Requests() {}

  /** All of them, as JSON. */
  public static byte[] of(Blueprint blueprint) {
    Requests requests = new Requests();
    CreationOrder.of(blueprint).forEach(requests::add);
    return Json.bytes(requests.all);
  }

  private void add(NativeResource resource) {
    String name = resource.id().name();
    ObjectNode body = (ObjectNode) json(resource.properties());
    String parent = text(body.remove("parent"));
    switch (resource.id().type().value()) {
      case NativeTypes.ACCOUNT -> {
        ObjectNode whole = Json.object().put("accountId", name);
        whole.set("serviceAccount", body);
        post(resource, "iam.googleapis.com/v1/" + parent + "/serviceAccounts", whole);
      }
      case NativeTypes.SECRET ->
          post(
              resource,
              "secretmanager.googleapis.com/v1/" + parent + "/secrets?secretId=" + name,
              body);
      case NativeTypes.FUNCTION -> {
        if (body.at("/buildConfig/source/storageSource") instanceof ObjectNode source) {
          source.put("bucket", BUCKET);
        }
        post(
            resource,
            "cloudfunctions.googleapis.com/v2/" + parent + "/functions?functionId=" + name,
            body);
      }
      case NativeTypes.JOB -> job(resource, parent, body);
      case NativeTypes.SERVICE_MEMBER ->
          member(resource, "run.googleapis.com/v2/" + text(body.get("service")), body);
      case NativeTypes.SECRET_MEMBER ->
          member(resource, "secretmanager.googleapis.com/v1/" + text(body.get("secret")), body);
      case NativeTypes.PROJECT_MEMBER ->
          member(
              resource,
              "cloudresourcemanager.googleapis.com/v3/projects/" + text(body.get("project")),
              body);
      default -> throw new IllegalArgumentException("no request makes a " + resource.id().type());
    }
  }

  private void job(NativeResource resource, String parent, ObjectNode body) {
    boolean paused = body.remove("paused").booleanValue();
    String jobs = "cloudscheduler.googleapis.com/v1/" + parent + "/jobs";
    body.put("name", parent + "/jobs/" + resource.id().name());
    post(resource, jobs, body);
    if (paused) {
      post(resource, jobs + "/" + resource.id().name() + ":pause", Json.object());
    }
  }

  /** A policy is read, added to and written whole. */
  private void member(NativeResource resource, String on, ObjectNode member) {
    ObjectNode binding = Json.object().put("role", text(member.get("role")));
    binding.putArray("members").add(text(member.get("member")));
    ObjectNode body = Json.object();
    body.putObject("policy").putArray("bindings").add(binding);
    post(resource, on + ":setIamPolicy", body)
        .put("note", "add the member to what getIamPolicy answers");
  }

  private ObjectNode post(NativeResource resource, String url, ObjectNode body) {
    ObjectNode request =
        all.addObject()
            .put("for", resource.subject())
            .put("method", "POST")
            .put("url", "https://" + url);
    request.set("body", body);
    return request;
  }

  private static String text(JsonNode node) {
    return node == null ? "" : node.asText();
  }

  private static JsonNode json(Value value) {
    if (value instanceof Value.Fields fields) {
      ObjectNode map = Json.object();
      fields.values().forEach((key, part) -> map.set(key, json(part)));
      return map;
    }
    if (value instanceof Value.Items items) {
      ArrayNode list = Json.array();
      items.values().forEach(part -> list.add(json(part)));
      return list;
    }
    if (value instanceof Value.Literal literal && !(literal.value() instanceof String)) {
      return Json.scalar(literal);
    }
    return Json.object().textNode(open(value));
  }

  private static String open(Value value) {
    if (value instanceof Value.Concat concat) {
      return concat.parts().stream().map(Requests::open).collect(Collectors.joining());
    }
    if (value instanceof Value.Attribute attribute) {
      return "<" + attribute.name() + " of " + attribute.resource().name() + ">";
    }
    if (value instanceof Value.Literal literal) {
      return literal.value().toString();
    }
    throw new IllegalArgumentException("nothing of this kind stands in a request: " + value);
  }
}
