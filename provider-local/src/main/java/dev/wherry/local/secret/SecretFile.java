package dev.wherry.local.secret;

import dev.wherry.local.state.StateFolder;
import dev.wherry.model.StageName;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The local values of one stage's secrets: a JSON object in {@code .wherry/secrets-STAGE.json},
 * read anew each time, so that a running {@code dev} sees a value that was just set.
 */
public final class SecretFile {

  private final StateFolder folder;
  private final String name;

  /** The secrets of a stage; nothing is read yet. */
  public SecretFile(Path project, StageName stage) {
    this.folder = new StateFolder(project);
    this.name = "secrets-" + stage + ".json";
  }

  /** Where the values stand, whether or not there are any. */
  public Path path() {
    return folder.file(name);
  }

  /**
   * The names of the secrets that have a value, ascending.
   *
   * @throws IOException when the file cannot be read, or is not what this class wrote
   */
  public List<String> list() throws IOException {
    return List.copyOf(read().keySet());
  }

  /** A secret's value; empty when none was set. */
  public Optional<String> get(String secret) throws IOException {
    return Optional.ofNullable(read().get(secret));
  }

  /** Sets a secret's value, for the first time or again. */
  public void set(String secret, String value) throws IOException {
    folder.alone(
        name,
        () -> {
          Map<String, String> values = read();
          values.put(secret, value);
          write(values);
        });
  }

  /** Removes a secret's value; false when there was none. */
  public boolean remove(String secret) throws IOException {
    boolean[] found = {false};
    folder.alone(
        name,
        () -> {
          Map<String, String> values = read();
          found[0] = values.remove(secret) != null;
          write(values);
        });
    return found[0];
  }

  private Map<String, String> read() throws IOException {
    Map<String, String> values = new TreeMap<>();
    Optional<byte[]> bytes = folder.read(name);
    if (bytes.isEmpty()) {
      return values;
    }
    try {
      JsonReader json = new JsonReader(bytes.get());
      json.beginObject();
      for (String key = json.nextName(); key != null; key = json.nextName()) {
        values.put(key, json.string());
      }
      json.end();
      return values;
    } catch (JsonException malformed) {
      throw new IOException(path() + " is damaged: " + malformed.getMessage(), malformed);
    }
  }

  private void write(Map<String, String> values) throws IOException {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    values.forEach(
        (key, value) -> {
          json.name(key);
          json.string(value);
        });
    json.endObject();
    folder.write(name, json.toByteArray());
  }
}
