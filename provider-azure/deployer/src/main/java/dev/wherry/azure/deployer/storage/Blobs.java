package dev.wherry.azure.deployer.storage;

import com.azure.core.http.HttpMethod;
import com.azure.core.util.BinaryData;
import dev.wherry.azure.deployer.client.Answer;
import dev.wherry.azure.deployer.client.Ask;
import dev.wherry.azure.deployer.client.Rest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The blobs of one container. Each conditional write has a name of its own: one whose answer was
 * lost is told by it from another's.
 */
final class Blobs {

  /** The newest version of the service whose every part is used here as documented. */
  private static final String VERSION = "2024-11-04";

  private static final String WRITE = "x-ms-meta-wherrywrite";
  private static final int MISSING = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  private final Rest rest;
  private final String container;

  /**
   * Blobs of a container.
   *
   * @param container its address
   */
  Blobs(Rest rest, String container) {
    this.rest = rest;
    this.container = container;
  }

  private static Ask ask(HttpMethod method, String url) {
    return Ask.of(method, url).header("x-ms-version", VERSION);
  }

  private Ask blob(HttpMethod method, String name) {
    return ask(method, container + "/" + path(name));
  }

  private static String path(String name) {
    return Arrays.stream(name.split("/", -1)).map(Blobs::encode).collect(Collectors.joining("/"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What the container answers to who asks for nothing of it: whether it lets in who calls. */
  Answer knock() throws InterruptedException {
    return rest.send(ask(HttpMethod.GET, container + "?restype=container"), 403, MISSING);
  }

  /** A blob. */
  Optional<Answer> find(String name) throws InterruptedException {
    Answer answer = rest.send(blob(HttpMethod.GET, name), MISSING);
    return answer.refuses() ? Optional.empty() : Optional.of(answer);
  }

  /** Writes whatever is there; half a blob is none. */
  void put(String name, String type, BinaryData data) throws InterruptedException {
    rest.send(blob(HttpMethod.PUT, name).header("x-ms-blob-type", "BlockBlob").data(type, data));
  }

  /**
   * Writes if nothing happened since.
   *
   * @param etag what was read before; empty when there must be nothing yet
   * @return the new one, or nothing when someone else was faster
   */
  Optional<String> write(String name, String text, Optional<String> etag)
      throws InterruptedException {
    String write = UUID.randomUUID().toString();
    Ask bare =
        blob(HttpMethod.PUT, name)
            .header("x-ms-blob-type", "BlockBlob")
            .header(WRITE, write)
            .text("application/json", text);
    Ask ask =
        etag.map(found -> bare.header("If-Match", found))
            .orElseGet(() -> bare.header("If-None-Match", "*"));
    Answer answer = rest.send(ask, MISSING, CONFLICT, PRECONDITION_FAILED);
    return answer.refuses() ? ours(name, write) : answer.header("etag");
  }

  /** Refused although it is there: the write arrived, and its answer did not. */
  private Optional<String> ours(String name, String write) throws InterruptedException {
    return find(name)
        .filter(there -> there.header(WRITE).equals(Optional.of(write)))
        .flatMap(there -> there.header("etag"));
  }

  /** Deletes if nothing happened since; whether it is gone by this call. */
  boolean delete(String name, String etag) throws InterruptedException {
    Ask ask = blob(HttpMethod.DELETE, name).header("If-Match", etag);
    return !rest.send(ask, MISSING, CONFLICT, PRECONDITION_FAILED).refuses();
  }

  /** Deletes whatever is there. */
  void delete(String name) throws InterruptedException {
    rest.send(blob(HttpMethod.DELETE, name), MISSING);
  }

  /** The names that begin so, in order. */
  List<String> list(String beginning) throws InterruptedException {
    List<String> names = new ArrayList<>();
    String marker = "";
    do {
      String url =
          container
              + "?restype=container&comp=list&prefix="
              + encode(beginning)
              + (marker.isEmpty() ? "" : "&marker=" + encode(marker));
      BlobList page = BlobList.parse(rest.send(ask(HttpMethod.GET, url)).body().toBytes());
      names.addAll(page.names());
      marker = page.next();
    } while (!marker.isEmpty());
    return List.copyOf(names);
  }
}
