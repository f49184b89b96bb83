package dev.wherry.aws.deployer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.spi.compile.PropertyType;
import dev.wherry.spi.compile.ResourceType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void everyLimitHasAValueASourceAndADate() throws IOException {
    JsonNode file = file();
    Set<String> used = new TreeSet<>();
    for (Map.Entry<String, JsonNode> limit : file.get("limits").properties()) {
      String name = limit.getKey();
      assertTrue(limit.getValue().hasNonNull("value"), name);
      LocalDate date = LocalDate.parse(limit.getValue().path("date").asText());
      assertFalse(date.isBefore(LocalDate.of(2026, 1, 1)), name);
      String source = limit.getValue().path("source").asText();
      String address = file.path("sources").path(source).asText();
      assertTrue(address.startsWith("https://docs.aws.amazon.com/"), name + ": " + source);
      used.add(source);
    }
    Set<String> named = new TreeSet<>();
    file.get("sources").fieldNames().forEachRemaining(named::add);
    assertEquals(used, named, "sources that nothing comes from");
  }

  @Test
  void everyLimitIsRead() throws IOException {
    Set<String> read = new TreeSet<>();
    for (RecordComponent component : Limits.class.getRecordComponents()) {
      read.add(component.getName());
    }
    Set<String> written = new TreeSet<>();
    file().get("limits").fieldNames().forEachRemaining(written::add);
    assertEquals(written, read);
  }

  @Test
  void retentionsAreInOrder() {
    List<Integer> days = Limits.shipped().retentionDays();
    assertEquals(days.stream().sorted().distinct().toList(), days);
  }

  private static JsonNode file() throws IOException {
    try (InputStream in = Objects.requireNonNull(Limits.class.getResourceAsStream("limits.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  @Test
  void typesAreKnownDownToTheirValues() {
    ResourceType function =
        CloudFormationTypes.shipped().find("AWS::Lambda::Function").orElseThrow();
    assertTrue(function.replacing().contains("FunctionName"));
    assertTrue(function.readOnly().contains("Arn"));
    PropertyType tracing = function.properties().get("TracingConfig");
    assertEquals(PropertyType.Kind.OBJECT, tracing.kind());
    assertTrue(tracing.properties().get("Mode").values().contains("PassThrough"));
  }
}
