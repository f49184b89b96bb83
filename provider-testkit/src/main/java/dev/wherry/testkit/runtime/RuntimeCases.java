package dev.wherry.testkit.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the cases of one adapter: every {@code .json} file of a folder. */
final class RuntimeCases {

  static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  static final ObjectMapper SORTED =
      new ObjectMapper()
          .enable(
              SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT);

  private final Path folder;

  RuntimeCases(Path folder) {
    this.folder = folder;
  }

  /** The cases, by name. */
  List<RuntimeCase> all() throws IOException {
    List<RuntimeCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        cases.add(read(file));
      }
    }
    return cases;
  }

  /** The names that every adapter has a case for. */
  static List<String> required() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RuntimeCases.class.getResourceAsStream("required-cases.txt"))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(':')))
          .toList();
    }
  }

  /** An event stands in the case, or in a file of the vendor's that it names. */
  private RuntimeCase read(Path file) throws IOException {
    JsonNode json = JSON.readTree(file.toFile());
    JsonNode vendors = json.get("eventFile");
    JsonNode event =
        vendors == null
            ? json.path("event")
            : JSON.readTree(folder.resolve(vendors.asText()).toFile());
    String name = Objects.requireNonNull(file.getFileName()).toString();
    return RuntimeCase.of(name.substring(0, name.length() - ".json".length()), json, event);
  }
}
