package dev.wherry.engine.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.manifest.GoldenCase;
import dev.wherry.engine.manifest.shape.ManifestShape;
import dev.wherry.engine.manifest.shape.ShapeCheck;
import dev.wherry.engine.manifest.shape.Where;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.engine.manifest.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema accepts what the reader accepts and refuses what it refuses, but for what {@code
 * schema-exceptions.properties} names with the reason.
 */
class SchemaAgreementTest {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ManifestSchema.json());

  static List<GoldenCase> cases() {
    return GoldenCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agrees(GoldenCase golden) throws IOException {
    List<Diagnostic> problems = new ArrayList<>();
    Optional<Node.Fields> root = document(golden, problems);
    if (root.isPresent() && problems.isEmpty() && !exceptions().containsKey(golden.toString())) {
      new ShapeCheck(problems::add).file(root.get(), ManifestShape.MANIFEST, Where.TOP);
      JsonNode document = JsonFromYaml.of(root.get());
      var refusals = SCHEMA.validate(document);
      assertEquals(
          problems.isEmpty(), refusals.isEmpty(), () -> "reader: " + problems + "\nschema: " + refusals);
    }
  }

  @Test
  void everyExceptionIsACaseThatDiffers() throws IOException {
    List<String> agreeing = new ArrayList<>();
    for (String name : new TreeSet<>(exceptions().stringPropertyNames())) {
      GoldenCase golden = new GoldenCase(GoldenCase.ROOT.resolve(name));
      List<Diagnostic> problems = new ArrayList<>();
      Node.Fields root = document(golden, problems).orElseThrow();
      new ShapeCheck(problems::add).file(root, ManifestShape.MANIFEST, Where.TOP);
      if (problems.isEmpty() == SCHEMA.validate(JsonFromYaml.of(root)).isEmpty()) {
        agreeing.add(name);
      }
    }
    assertEquals(List.of(), agreeing);
  }

  @Test
  void everyKeyIsExplained() {
    String schema = ManifestSchema.json();
    assertTrue(schema.contains("\"description\" : \"When a call is given up"), schema);
    assertTrue(schema.contains("\"https://json-schema.org/draft/2020-12/schema\""), schema);
  }

  private static Optional<Node.Fields> document(GoldenCase golden, List<Diagnostic> problems)
      throws IOException {
    return Files.exists(golden.file())
        ? YamlReader.read("wherry.yml", Files.readAllBytes(golden.file()), problems::add)
        : Optional.empty();
  }

  private static Properties exceptions() throws IOException {
    Properties exceptions = new Properties();
    try (InputStream in =
        Files.newInputStream(GoldenCase.ROOT.resolveSibling("schema-exceptions.properties"))) {
      exceptions.load(in);
    }
    return exceptions;
  }
}
