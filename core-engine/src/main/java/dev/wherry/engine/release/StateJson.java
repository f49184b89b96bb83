package dev.wherry.engine.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.engine.revision.RevisionJson;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Locks, intents and releases as JSON. */
final class StateJson {

  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private StateJson() {}

  static String write(Lock lock) {
    return object()
        .put("id", lock.id())
        .put("since", lock.since().toString())
        .put("renewed", lock.renewed().toString())
        .set("owner", write(lock.owner()))
        .toString();
  }

  static Lock lock(String text) {
    return read(
        StatePart.LOCK,
        text,
        json ->
            new Lock(
                required(json.path("id")),
                actor(json.path("owner")),
                instant(json.path("since")),
                instant(json.path("renewed"))));
  }

  static String write(Intent intent) {
    ObjectNode json =
        object()
            .put("deployment", intent.deployment())
            .put("started", intent.started().toString())
            .set("by", write(intent.by()));
    ArrayNode touched = json.putArray("touched");
    intent.touched().values().forEach(resource -> touched.add(RevisionJson.write(resource)));
    return json.toPrettyString();
  }

  static Intent intent(String text) {
    return read(StatePart.INTENT, text, StateJson::intent);
  }

  private static Intent intent(JsonNode json) {
    Map<ResourceId, NativeResource> touched = new TreeMap<>();
    for (JsonNode one : json.path("touched")) {
      NativeResource resource = RevisionJson.resource(one);
      touched.put(resource.id(), resource);
    }
    return new Intent(
        required(json.path("deployment")),
        actor(json.path("by")),
        instant(json.path("started")),
        touched);
  }

  static String write(Release release) {
    ObjectNode json =
        object()
            .put("number", release.number())
            .put("deployment", release.deployment())
            .put("time", release.time().toString())
            .put("purpose", release.purpose().name());
    json.set("by", write(release.by()));
    json.set("revision", RevisionJson.write(release.revision()));
    return json.toPrettyString();
  }

  static Release release(String text) {
    return read(
        StatePart.RELEASE,
        text,
        json ->
            new Release(
                json.path("number").intValue(),
                required(json.path("deployment")),
                actor(json.path("by")),
                instant(json.path("time")),
                Release.Purpose.valueOf(required(json.path("purpose"))),
                RevisionJson.read(json.path("revision"))));
  }

  private static ObjectNode write(Actor actor) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("user", actor.user())
            .put("host", actor.host())
            .put("process", actor.process());
    actor.machine().ifPresent(machine -> json.put("machine", machine));
    actor.link().ifPresent(link -> json.put("link", link));
    return json;
  }

  private static Actor actor(JsonNode json) {
    return new Actor(
        required(json.path("user")),
        required(json.path("host")),
        Optional.ofNullable(json.path("machine").textValue()),
        json.path("process").longValue(),
        Optional.ofNullable(json.path("link").textValue()));
  }

  private static Instant instant(JsonNode json) {
    return Instant.parse(required(json));
  }

  private static String required(JsonNode json) {
    if (!json.isTextual()) {
      throw new IllegalArgumentException("something of it is missing");
    }
    return json.textValue();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode().put("version", VERSION);
  }

  private static <T> T read(StatePart part, String text, Function<JsonNode, T> form) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableStateException(part, part + " is no JSON: " + e.getOriginalMessage(), e);
    }
    if (json.isMissingNode()) {
      throw new UnreadableStateException(part, part + " is empty", null);
    }
    if (json.path("version").asInt() != VERSION) {
      throw new UnreadableStateException(
          part, "another version of Wherry wrote " + part + "; use that one", null);
    }
    try {
      return form.apply(json);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableStateException(part, part + " is not whole: " + e.getMessage(), e);
    }
  }
}
