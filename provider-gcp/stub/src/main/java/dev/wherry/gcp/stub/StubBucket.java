package dev.wherry.gcp.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Buckets and objects over Cloud Storage's JSON API, as far as Google's client uses it here. */
final class StubBucket {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/storage/v1/b";
  private static final Set<String> PARAMETERS =
      Set.of(
          "alt",
          "generation",
          "ifGenerationMatch",
          "name",
          "pageToken",
          "prefix",
          "prettyPrint",
          "project",
          "projection",
          "uploadType",
          "upload_id",
          "versions");
  private static final Set<String> BUCKET_KEYS =
      Set.of("iamConfiguration", "labels", "location", "name");
  private static final Set<String> OBJECT_KEYS =
      Set.of("bucket", "contentType", "metadata", "name", "crc32c", "md5Hash");

  /** An object and what is known of it. */
  private record Stored(byte[] content, ObjectNode metadata, long generation) {}

  private final String uri;
  private final Map<String, ObjectNode> buckets = new TreeMap<>();
  private final Map<String, Stored> objects = new TreeMap<>();
  private final Map<String, ObjectNode> sessions = new TreeMap<>();
  private final Map<String, Map<String, String>> conditions = new TreeMap<>();
  private String owner = World.NUMBER;
  private long generation = 1_700_000_000_000_000L;

  StubBucket(String uri) {
    this.uri = uri;
  }

  /** From now on buckets belong to another project. */
  synchronized void belongsTo(String project) {
    owner = project;
  }

  /** All objects as texts, by name. */
  synchronized Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    objects.forEach(
        (key, object) ->
            texts.put(
                key.substring(key.indexOf('/') + 1),
                new String(object.content(), StandardCharsets.ISO_8859_1)));
    return texts;
  }

  synchronized Set<String> names() {
    return Set.copyOf(buckets.keySet());
  }

  synchronized HttpAnswer answer(HttpExchange exchange, byte[] body) {
    Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
    List<String> unknown = Strictness.unknown(parameters, PARAMETERS);
    if (!unknown.isEmpty()) {
      return HttpAnswer.error(400, "unknown parameters " + unknown);
    }
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getRawPath();
    try {
      if (path.startsWith("/upload" + API)) {
        return upload(
            method, path.substring(("/upload" + API).length()), parameters, exchange, body);
      }
      String rest = path.replaceFirst("^/download", "");
      if (!rest.startsWith(API)) {
        return HttpAnswer.error(400, "no such path " + path);
      }
      return served(method, rest.substring(API.length()), parameters, body);
    } catch (JsonProcessingException e) {
      return HttpAnswer.error(400, "no JSON");
    }
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> parameters = new TreeMap<>();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        parameters.put(parts[0], parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private HttpAnswer served(String method, String rest, Map<String, String> parameters, byte[] body)
      throws JsonProcessingException {
    String[] parts = rest.isEmpty() ? new String[0] : rest.substring(1).split("/", -1);
    if (parts.length == 0) {
      return method.equals("POST")
          ? make(JSON.readTree(new String(body, StandardCharsets.UTF_8)), parameters)
          : HttpAnswer.error(400, "buckets are not listed");
    }
    String bucket = decoded(parts[0]);
    if (!buckets.containsKey(bucket)) {
      return HttpAnswer.error(404, "The specified bucket does not exist.");
    }
    if (parts.length == 1) {
      return switch (method) {
        case "GET" -> HttpAnswer.json(buckets.get(bucket).toString());
        case "DELETE" -> discard(bucket);
        default -> HttpAnswer.error(400, method + " of a bucket");
      };
    }
    if (parts.length == 2 && method.equals("GET")) {
      return list(bucket, parameters);
    }
    if (parts.length == 3) {
      return object(method, bucket + "/" + decoded(parts[2]), parameters);
    }
    return HttpAnswer.error(400, "no such path");
  }

  private HttpAnswer make(JsonNode asked, Map<String, String> parameters) {
    String name = asked.path("name").asText();
    boolean right =
        known(asked, BUCKET_KEYS)
            && World.PROJECT.equals(parameters.get("project"))
            && name.matches("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]")
            && asked.at("/iamConfiguration/publicAccessPrevention").asText().equals("enforced")
            && asked.at("/iamConfiguration/uniformBucketLevelAccess/enabled").asBoolean();
    if (!right) {
      return HttpAnswer.error(400, "no such bucket: " + asked.toString().replace('"', '`'));
    }
    if (buckets.containsKey(name)) {
      return HttpAnswer.error(409, "Your previous request to create the named bucket succeeded");
    }
    ObjectNode bucket = asked.deepCopy();
    bucket.put("projectNumber", owner).put("kind", "storage#bucket");
    buckets.put(name, bucket);
    return HttpAnswer.json(bucket.toString());
  }

  private static boolean known(JsonNode json, Set<String> keys) {
    return json.properties().stream()
        .allMatch(entry -> keys.contains(entry.getKey()) || entry.getValue().isNull());
  }

  private HttpAnswer discard(String bucket) {
    if (objects.keySet().stream().anyMatch(key -> key.startsWith(bucket + "/"))) {
      return HttpAnswer.error(409, "The bucket you tried to delete is not empty.");
    }
    buckets.remove(bucket);
    return new HttpAnswer(204, "", List.of());
  }

  private HttpAnswer list(String bucket, Map<String, String> parameters) {
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

  private HttpAnswer object(String method, String key, Map<String, String> parameters) {
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

  private HttpAnswer upload(
      String method,
      String rest,
      Map<String, String> parameters,
      HttpExchange exchange,
      byte[] body)
      throws JsonProcessingException {
    String bucket = decoded(rest.substring(1).split("/", -1)[0]);
    if (!buckets.containsKey(bucket)) {
      return HttpAnswer.error(404, "The specified bucket does not exist.");
    }
    String session = parameters.get("upload_id");
    if (method.equals("PUT") && session != null && sessions.containsKey(session)) {
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
      return new HttpAnswer(
          200, "", List.of("Location", uri + "/upload" + API + rest + "?upload_id=" + id));
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
    if (!known(asked, OBJECT_KEYS)) {
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
