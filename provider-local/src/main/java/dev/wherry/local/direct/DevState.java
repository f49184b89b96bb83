package dev.wherry.local.direct;

import dev.wherry.local.state.StateFolder;
import dev.wherry.model.StageName;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a running {@code dev} tells other commands, in {@code .wherry/dev-STAGE.json}.
 *
 * @param address what the path of a route is added to
 * @param token what a caller must know
 * @param process its process id
 * @param started when the process started, in milliseconds since 1970-01-01T00:00Z: ids are used
 *     again
 */
public record DevState(URI address, String token, long process, long started) {

  /** The state of this process. */
  static DevState ofThisProcess(URI address, String token) {
    long process = ProcessHandle.current().pid();
    return new DevState(address, token, process, startOf(process));
  }

  /** What a stage's file says; empty when there is none, or it is not complete. */
  public static Optional<DevState> read(StateFolder folder, StageName stage) throws IOException {
    Optional<byte[]> bytes = folder.read(file(stage));
    try {
      return bytes.isPresent() ? Optional.of(parse(bytes.get())) : Optional.empty();
    } catch (JsonException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static DevState parse(byte[] bytes) throws JsonException {
    Map<String, String> fields = new HashMap<>();
    JsonReader json = new JsonReader(bytes);
    json.beginObject();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      fields.put(name, json.string());
    }
    return new DevState(
        URI.create(fields.getOrDefault("address", "")),
        fields.getOrDefault("token", ""),
        Long.parseLong(fields.getOrDefault("process", "")),
        Long.parseLong(fields.getOrDefault("started", "")));
  }

  void write(StateFolder folder, StageName stage) throws IOException {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    field(json, "address", address.toString());
    field(json, "token", token);
    field(json, "process", Long.toString(process));
    field(json, "started", Long.toString(started));
    json.endObject();
    folder.write(file(stage), json.toByteArray());
  }

  /** Removes the stage's file, unless another process has written it since. */
  void remove(StateFolder folder, StageName stage) throws IOException {
    if (read(folder, stage).filter(this::equals).isPresent()) {
      folder.delete(file(stage));
    }
  }

  private static void field(JsonWriter json, String name, String value) {
    json.name(name);
    json.string(value);
  }

  /** Whether the process that wrote this still runs. */
  public boolean isAlive() {
    return startOf(process) == started;
  }

  private static long startOf(long process) {
    return ProcessHandle.of(process)
        .flatMap(handle -> handle.info().startInstant())
        .map(start -> start.toEpochMilli())
        .orElse(-1L);
  }

  private static String file(StageName stage) {
    return "dev-" + stage + ".json";
  }

  /** Never the token. */
  @Override
  public String toString() {
    return address + " (process " + process + ")";
  }
}
