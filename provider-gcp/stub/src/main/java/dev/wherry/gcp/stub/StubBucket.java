package dev.wherry.gcp.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Buckets over Cloud Storage's JSON API, as far as Google's client uses it here. */
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

  private final StubObjects objects;
  private final Map<String, ObjectNode> buckets = new TreeMap<>();
  private String owner = World.NUMBER;

  StubBucket(String uri) {
    this.objects = new StubObjects(uri);
  }

  /** From now on buckets belong to another project. */
  synchronized void belongsTo(String project) {
    owner = project;
  }

  /** All objects as texts, by name. */
  synchronized Map<String, String> texts() {
    return objects.texts();
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
        String rest = path.substring(("/upload" + API).length());
        String bucket = decoded(rest.substring(1).split("/", -1)[0]);
        return buckets.containsKey(bucket)
            ? objects.upload(bucket, "/upload" + API + rest, parameters, exchange, body)
            : HttpAnswer.error(404, "The specified bucket does not exist.");
      }
      String plain = path.replaceFirst("^/download", "");
      if (!plain.startsWith(API)) {
        return HttpAnswer.error(400, "no such path " + path);
      }
      return served(method, plain.substring(API.length()), parameters, body);
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
      return objects.list(bucket, parameters);
    }
    if (parts.length == 3) {
      return objects.answer(method, bucket + "/" + decoded(parts[2]), parameters);
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

  static boolean known(JsonNode json, Set<String> keys) {
    return json.properties().stream()
        .allMatch(entry -> keys.contains(entry.getKey()) || entry.getValue().isNull());
  }

  private HttpAnswer discard(String bucket) {
    if (objects.isIn(bucket)) {
      return HttpAnswer.error(409, "The bucket you tried to delete is not empty.");
    }
    buckets.remove(bucket);
    return new HttpAnswer(204, "", List.of());
  }
}
