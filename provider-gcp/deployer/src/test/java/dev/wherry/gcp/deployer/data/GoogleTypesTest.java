package dev.wherry.gcp.deployer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wherry.spi.compile.PropertyType;
import dev.wherry.spi.compile.ResourceType;
import dev.wherry.spi.compile.ResourceTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What overrides are checked with is what Google's generated classes say. With {@code
 * -Dgolden.write=true} the data are written instead of compared.
 */
class GoogleTypesTest {

  private static final Path DATA =
      Path.of("src/main/resources/dev/wherry/gcp/deployer/data/resource-types.json");

  @Test
  void theDataAreThoseOfTheApis() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      write();
    }
    JsonMapper reader =
        JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    assertEquals(ApiTypes.all(), reader.readValue(DATA.toFile(), ResourceTypes.class).types());
  }

  @Test
  void typesAreKnownDownToTheirValues() {
    ResourceType function = GoogleTypes.shipped().find(NativeTypes.FUNCTION).orElseThrow();
    assertTrue(function.readOnly().contains("state"));
    assertTrue(function.readOnly().contains("serviceConfig.uri"));
    PropertyType service = function.properties().get("serviceConfig");
    assertEquals(PropertyType.Kind.OBJECT, service.kind());
    assertTrue(
        service.properties().get("ingressSettings").values().contains("ALLOW_INTERNAL_ONLY"));
    assertTrue(LocalDate.parse(GoogleTypes.shipped().date()).getYear() >= 2026);
  }

  private static void write() throws IOException {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("source", "Google's generated classes of the APIs, as in libraries-bom 26.79.0");
    file.put("date", LocalDate.now(java.time.ZoneOffset.UTC).toString());
    Map<String, Object> types = new TreeMap<>();
    ApiTypes.all()
        .forEach(
            (name, type) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("replacing", type.replacing().stream().sorted().toList());
              one.put("readOnly", type.readOnly().stream().sorted().toList());
              one.put("properties", properties(type.properties()));
              types.put(name, one);
            });
    file.put("types", types);
    JsonMapper writer = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(DATA, writer.writeValueAsString(file) + "\n");
  }

  private static Map<String, Object> properties(Map<String, PropertyType> properties) {
    Map<String, Object> all = new TreeMap<>();
    properties.forEach((name, type) -> all.put(name, property(type)));
    return all;
  }

  private static Map<String, Object> property(PropertyType type) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("kind", type.kind().name().toLowerCase(java.util.Locale.ROOT));
    if (!type.values().isEmpty()) {
      one.put("values", type.values());
    }
    if (!type.properties().isEmpty()) {
      one.put("properties", properties(type.properties()));
    }
    if (type.items() != null) {
      one.put("items", property(type.items()));
    }
    return one;
  }
}
