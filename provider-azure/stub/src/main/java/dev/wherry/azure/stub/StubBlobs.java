package dev.wherry.azure.stub;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Blobs of storage accounts, with ETags that differ after every write. */
final class StubBlobs {

  private static final String SUFFIX = ".blob.core.windows.net";

  private final World world;
  private final StubArm arm;
  private final Map<String, Blob> blobs = new TreeMap<>();

  StubBlobs(World world, StubArm arm) {
    this.world = world;
    this.arm = arm;
  }

  /** One blob. */
  private record Blob(String etag, Call.Bytes data, Map<String, String> metadata) {}

  static boolean serves(String host) {
    return host.endsWith(SUFFIX);
  }

  /** Blobs as texts, by their names in the container. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    blobs.forEach(
        (key, blob) ->
            texts.put(
                key.substring(key.indexOf('/', key.indexOf('/') + 1) + 1), blob.data().text()));
    return texts;
  }

  Reply serve(Call call) {
    String account = call.host().substring(0, call.host().length() - SUFFIX.length());
    StubLogin.require(call, "https://storage.azure.com");
    Refused.unless(
        call.header("x-ms-version").matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}"), "no x-ms-version");
    String id = StubArm.GROUPS + arm.groupOf("Microsoft.Storage/storageAccounts/" + account);
    String accountId = id + "/providers/Microsoft.Storage/storageAccounts/" + account;
    if (!arm.roles().mayReadBlobs(accountId)) {
      throw new Refused(
          403,
          "AuthorizationPermissionMismatch",
          "This request is not authorized to perform this operation using this permission.");
    }
    String[] parts = call.path().substring(1).split("/", 2);
    if (!arm.exists(accountId + "/blobServices/default/containers/" + parts[0])) {
      throw new Refused(404, "ContainerNotFound", "The specified container does not exist.");
    }
    String container = account + "/" + parts[0] + "/";
    return parts.length == 1 ? container(call, container) : blob(call, container + parts[1]);
  }

  private Reply container(Call call, String container) {
    Refused.unless("container".equals(call.query().get("restype")), "no such question");
    if (!"list".equals(call.query().get("comp"))) {
      return Reply.of(200);
    }
    StringBuilder xml =
        new StringBuilder(
            "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><EnumerationResults><Blobs>");
    String prefix = container + call.query().getOrDefault("prefix", "");
    String marker = call.query().getOrDefault("marker", "");
    String next = "";
    int count = 0;
    for (String key : blobs.keySet()) {
      if (key.startsWith(prefix) && key.compareTo(container + marker) >= 0) {
        if (count++ == 3) {
          next = key.substring(container.length());
          break;
        }
        xml.append("<Blob><Name>")
            .append(key.substring(container.length()))
            .append("</Name></Blob>");
      }
    }
    xml.append("</Blobs><NextMarker>").append(next).append("</NextMarker></EnumerationResults>");
    return Reply.text(200, xml.toString()).header("Content-Type", "application/xml");
  }

  private Reply blob(Call call, String key) {
    Blob there = blobs.get(key);
    return switch (call.method()) {
      case "GET" -> {
        if (there == null) {
          throw new Refused(404, "BlobNotFound", "The specified blob does not exist.");
        }
        Reply reply = new Reply(200, there.metadata(), there.data());
        yield reply.header("ETag", there.etag());
      }
      case "PUT" -> put(call, key, there);
      case "DELETE" -> {
        condition(call, there);
        if (there == null) {
          throw new Refused(404, "BlobNotFound", "The specified blob does not exist.");
        }
        blobs.remove(key);
        yield Reply.of(202);
      }
      default -> throw Refused.invalid("UnsupportedHttpVerb", call.method());
    };
  }

  private Reply put(Call call, String key, @Nullable Blob there) {
    Refused.unless(call.header("x-ms-blob-type").equals("BlockBlob"), "no x-ms-blob-type");
    condition(call, there);
    Map<String, String> metadata = new TreeMap<>();
    call.headers()
        .forEach(
            (name, value) -> {
              if (name.toLowerCase(java.util.Locale.ROOT).startsWith("x-ms-meta-")) {
                metadata.put(name, value);
              }
            });
    Blob blob = new Blob("\"0x" + Long.toHexString(world.now()) + "\"", call.body(), metadata);
    blobs.put(key, blob);
    return Reply.of(201).header("ETag", blob.etag());
  }

  private static void condition(Call call, @Nullable Blob there) {
    if (call.header("if-none-match").equals("*") && there != null) {
      throw Refused.conflict("BlobAlreadyExists", "The specified blob already exists.");
    }
    String match = call.header("if-match");
    if (!match.isEmpty() && (there == null || !there.etag().equals(match))) {
      throw there == null
          ? new Refused(404, "BlobNotFound", "The specified blob does not exist.")
          : new Refused(
              412,
              "ConditionNotMet",
              "The condition specified using HTTP conditional header(s) is not met.");
    }
  }

  /** An account is gone with all that it held. */
  void gone(String account) {
    blobs.keySet().removeIf(key -> key.startsWith(account + "/"));
  }
}
