package dev.wherry.engine.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ChangeKind;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Revisions as JSON. */
public final class RevisionJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RevisionJson() {}

  /** A revision as JSON. */
  public static ObjectNode write(Revision revision) {
    ObjectNode json = NODES.objectNode();
    ArrayNode resources = json.putArray("resources");
    revision.blueprint().resources().values().forEach(one -> resources.add(write(one)));
    ObjectNode outputs = json.putObject("outputs");
    revision.blueprint().outputs().forEach((name, to) -> outputs.set(name, ValueJson.write(to)));
    ObjectNode artifacts = json.putObject("artifacts");
    revision.artifacts().forEach((id, digest) -> artifacts.put(id.value(), digest.value()));
    return json;
  }

  /** A revision from its JSON. */
  public static Revision read(JsonNode json) {
    List<NativeResource> resources = list(json.path("resources"), RevisionJson::resource);
    Map<String, Value> outputs = new LinkedHashMap<>();
    json.path("outputs")
        .properties()
        .forEach(output -> outputs.put(output.getKey(), ValueJson.read(output.getValue())));
    Map<ArtifactId, ContentDigest> artifacts = new LinkedHashMap<>();
    json.path("artifacts")
        .properties()
        .forEach(
            artifact ->
                artifacts.put(
                    new ArtifactId(artifact.getKey()),
                    new ContentDigest(artifact.getValue().textValue())));
    return new Revision(Blueprint.of(resources, outputs), artifacts);
  }

  /** An id as JSON. */
  public static ObjectNode write(ResourceId id) {
    return NODES.objectNode().put("type", id.type().value()).put("name", id.name());
  }

  /** An id from its JSON. */
  public static ResourceId id(JsonNode json) {
    return ResourceId.of(json.path("type").textValue(), json.path("name").textValue());
  }

  /** A place as JSON. */
  public static ObjectNode write(SourceLocation place) {
    return NODES
        .objectNode()
        .put("file", place.file())
        .put("line", place.line())
        .put("column", place.column())
        .put("length", place.length());
  }

  /** A resource as JSON. */
  public static ObjectNode write(NativeResource resource) {
    ObjectNode json = write(resource.id());
    json.put("subject", resource.subject());
    json.set("properties", ValueJson.write(resource.properties()));
    ArrayNode dependsOn = json.putArray("dependsOn");
    resource.dependsOn().forEach(id -> dependsOn.add(write(id)));
    paths(json.putArray("replaceOn"), resource.replaceOn());
    paths(json.putArray("costOn"), resource.costOn());
    json.put("kind", resource.kind().name());
    ArrayNode traits = json.putArray("traits");
    resource.traits().forEach(trait -> traits.add(trait.name()));
    json.set("origin", write(resource.origin()));
    return json;
  }

  private static void paths(ArrayNode json, Set<PropertyPath> paths) {
    for (PropertyPath path : paths) {
      ArrayNode segments = json.addArray();
      path.segments().forEach(segments::add);
    }
  }

  /** A resource from its JSON. */
  public static NativeResource resource(JsonNode json) {
    return new NativeResource(
        id(json),
        json.path("subject").textValue(),
        (Value.Fields) ValueJson.read(json.path("properties")),
        Set.copyOf(list(json.path("dependsOn"), RevisionJson::id)),
        paths(json.path("replaceOn")),
        paths(json.path("costOn")),
        ChangeKind.valueOf(json.path("kind").textValue()),
        Set.copyOf(list(json.path("traits"), trait -> Trait.valueOf(trait.textValue()))),
        place(json.path("origin")));
  }

  private static Set<PropertyPath> paths(JsonNode json) {
    return list(json, segments -> new PropertyPath(list(segments, JsonNode::textValue))).stream()
        .collect(Collectors.toSet());
  }

  private static SourceLocation place(JsonNode json) {
    return new SourceLocation(
        json.path("file").textValue(),
        json.path("line").intValue(),
        json.path("column").intValue(),
        json.path("length").intValue());
  }

  private static <T> List<T> list(JsonNode json, Function<JsonNode, T> each) {
    return new ArrayList<>(StreamSupport.stream(json.spliterator(), false).map(each).toList());
  }
}
