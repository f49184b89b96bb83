package dev.wherry.engine.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
    Set<String> differing = differing(golden);
    differing.removeAll(exceptions().stringPropertyNames());
    assertEquals(Set.of(), differing);
  }

  /** Editors run patterns in JavaScript, which knows fewer forms than Java. */
  @Test
  void everyPatternIsOneThatJavaScriptKnows() {
    Pattern ofJavaAlone = Pattern.compile("\\(\\?[a-zA-Z-]+[:)]|\\\\[AzZGQEhHRX]");
    List<String> patterns = SCHEMA.getSchemaNode().findValuesAsText("pattern");
    assertTrue(patterns.size() > 100, patterns::toString);
    assertEquals(
        List.of(),
        patterns.stream().distinct().filter(one -> ofJavaAlone.matcher(one).find()).toList());
  }

  @Test
  void everyExceptionIsAPartThatDiffers() throws IOException {
    Set<String> left = new TreeSet<>(exceptions().stringPropertyNames());
    for (GoldenCase golden : cases()) {
      left.removeAll(differing(golden));
    }
    assertEquals(Set.of(), left);
  }

  /** The parts that one of them accepts and the other does not; what they lie in differs too. */
  private static Set<String> differing(GoldenCase golden) throws IOException {
    Set<String> differing = new TreeSet<>();
    parts(golden)
        .forEach(
            (name, part) -> {
              boolean accepted = SCHEMA.validate(JsonFromYaml.of(part)).isEmpty();
              if (reader(part).isEmpty() != accepted) {
                differing.add(name + (accepted ? "" : " is refused"));
              }
            });
    differing.removeIf(
        outer -> differing.stream().anyMatch(inner -> inner.startsWith(outer + "/")));
    return differing;
  }

  private static List<Diagnostic> reader(Node.Fields document) {
    List<Diagnostic> problems = new ArrayList<>();
    new ShapeCheck(problems::add).file(document, ManifestShape.MANIFEST, Where.TOP);
    return problems;
  }

  /** Parts of a manifest one by one, so that one mistake does not hide another. */
  private static Map<String, Node.Fields> parts(GoldenCase golden) throws IOException {
    List<Diagnostic> problems = new ArrayList<>();
    Optional<Node.Fields> root = document(golden, problems);
    return root.isPresent() && problems.isEmpty()
        ? ManifestParts.of(golden.toString(), root.get())
        : Map.of();
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
