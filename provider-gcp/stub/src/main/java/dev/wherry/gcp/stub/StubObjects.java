package dev.wherry.gcp.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The objects of buckets, written on conditions. Who uses it sees to it that one call goes at a
 * time.
 */
final class StubObjects {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> KEYS =
      Set.of("bucket", "contentType", "metadata", "name", "crc32c", "md5Hash");

  /** An object and what is known of it. */
  private record Stored(byte[] content, ObjectNode metadata, long generation) {}

  private final String uri;
  private final Map<String, Stored> objects = new TreeMap<>();
  private final Map<String, ObjectNode> sessions = new TreeMap<>();
  private final Map<String, Map<String, String>> conditions = new TreeMap<>();
  private long generation = 1_700_000_000_000_000L;

  StubObjects(String uri) {
    this.uri = uri;
  }

  /** All objects as texts, by name. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    objects.forEach(
        (key, object) ->
            texts.put(
                key.substring(key.indexOf('/') + 1),
                new String(object.content(), StandardCharsets.ISO_8859_1)));
    return texts;
  }

  /** Whether a bucket holds any. */
  boolean isIn(String bucket) {
    return objects.keySet().stream().anyMatch(key -> key.startsWith(bucket + "/"));
  }

  /** Objects, by how their names begin. */
  HttpAnswer list(String bucket, Map<String, String> parameters) {
    String prefix = bucket + "/" + parameters.getOrDefault("prefix", "");
    List<ObjectNode> found =
        objects.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .map(entry -> entry.getValue().metadata())
            .toList();
    return Pages.of(
        found,
        2,
        parameters.getOrDefault("pageToken", ""),
        (page, next) -> {
          ObjectNode answer = JSON.createObjectNode().put("kind", "storage#objects");
          ArrayNode items = answer.putArray("items");
          page.forEach(items::add);
          if (!next.isEmpty()) {
            answer.put("nextPageToken", next);
          }
          return HttpAnswer.json(answer.toString());
        });
  }

  /** An object or its end. */
  HttpAnswer answer(String method, String key, Map<String, String> parameters) {
    Stored stored = objects.get(key);
    String wanted = parameters.get("generation");
    if (stored == null || (wanted != null && Long.parseLong(wanted) != stored.generation())) {
      return HttpAnswer.error(404, "No such object: " + key);
    }
    if (!fits(key, parameters)) {
      return HttpAnswer.error(412, "At least one of the pre-conditions did not hold.");
    }
    if (method.equals("DELETE")) {
      objects.remove(key);
      return new HttpAnswer(204, "", List.of());
    }
    if (!method.equals("GET")) {
      return HttpAnswer.error(400, method + " of an object");
    }
    return "media".equals(parameters.get("alt"))
        ? new HttpAnswer(
            200,
            new String(stored.content(), StandardCharsets.ISO_8859_1),
            List.of("x-goog-generation", Long.toString(stored.generation())))
        : HttpAnswer.json(stored.metadata().toString());
  }

  private boolean fits(String key, Map<String, String> parameters) {
    String match = parameters.get("ifGenerationMatch");
    Stored stored = objects.get(key);
    return match == null || Long.parseLong(match) == (stored == null ? 0 : stored.generation());
  }

  /** Takes an object, in one request or in a session. */
  HttpAnswer upload(
      String bucket,
      String path,
      Map<String, String> parameters,
      HttpExchange exchange,
      byte[] body)
      throws JsonProcessingException {
    String session = parameters.get("upload_id");
    if (exchange.getRequestMethod().equals("PUT")
        && session != null
        && sessions.containsKey(session)) {
      return keep(bucket, sessions.get(session), conditions.getOrDefault(session, Map.of()), body);
    }
    if (!parameters.containsKey("ifGenerationMatch")) {
      return HttpAnswer.error(400, "a write without condition");
    }
    if ("resumable".equals(parameters.get("uploadType"))) {
      ObjectNode asked = (ObjectNode) JSON.readTree(new String(body, StandardCharsets.UTF_8));
      String id = "session-" + (sessions.size() + 1);
      sessions.put(id, asked);
      conditions.put(id, parameters);
      return new HttpAnswer(200, "", List.of("Location", uri + path + "?upload_id=" + id));
    }
    if ("multipart".equals(parameters.get("uploadType"))) {
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      String[] parts = Multipart.parts(type, body);
      return keep(
          bucket,
          (ObjectNode) JSON.readTree(parts[0]),
          parameters,
          parts[1].getBytes(StandardCharsets.ISO_8859_1));
    }
    return HttpAnswer.error(400, "no such upload");
  }

  private HttpAnswer keep(
      String bucket, ObjectNode asked, Map<String, String> parameters, byte[] content) {
    if (!StubBucket.known(asked, KEYS)) {
      return HttpAnswer.error(400, "unknown keys in " + asked);
    }
    String key = bucket + "/" + asked.path("name").asText();
    if (!fits(key, parameters)) {
      return HttpAnswer.error(412, "At least one of the pre-conditions did not hold.");
    }
    generation++;
    ObjectNode metadata = asked.deepCopy();
    metadata
        .put("bucket", bucket)
        .put("generation", Long.toString(generation))
        .put("metageneration", "1")
        .put("size", Integer.toString(content.length))
        .put("kind", "storage#object");
    objects.put(key, new Stored(content, metadata, generation));
    return HttpAnswer.json(metadata.toString());
  }
}
