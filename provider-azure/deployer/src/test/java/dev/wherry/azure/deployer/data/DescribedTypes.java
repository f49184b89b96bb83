package dev.wherry.azure.deployer.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wherry.azure.stub.contract.BicepType;
import dev.wherry.spi.compile.PropertyType;
import dev.wherry.spi.compile.PropertyType.Kind;
import dev.wherry.spi.compile.ResourceType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The types that may be overridden, from Bicep's descriptions. */
final class DescribedTypes {

  private static final List<String> TYPES =
      List.of(
          NativeTypes.SITE,
          NativeTypes.SITE_CONFIG,
          NativeTypes.PLAN,
          NativeTypes.STORAGE,
          NativeTypes.CONTAINER,
          NativeTypes.VAULT);

  private static final Set<String> OF_ALL = Set.of("id", "name", "type", "apiVersion");

  /** What an override may go down to; deeper objects take anything. */
  private static final int DEPTH = 5;

  private DescribedTypes() {}

  /** All of them, by name. */
  static Map<String, ResourceType> all() {
    Map<String, ResourceType> all = new TreeMap<>();
    for (String type : TYPES) {
      BicepType body = BicepType.ofResource(type, NativeTypes.apiVersion(type), "any/appsettings");
      Set<String> readOnly = new TreeSet<>();
      Map<String, PropertyType> properties = properties(body, "", 0, readOnly);
      properties.keySet().removeAll(OF_ALL);
      readOnly.removeAll(OF_ALL);
      all.put(type, new ResourceType(Set.of(), readOnly, properties));
    }
    return all;
  }

  private static Map<String, PropertyType> properties(
      BicepType type, String path, int depth, Set<String> readOnly) {
    Map<String, PropertyType> properties = new TreeMap<>();
    type.properties()
        .forEach(
            (name, property) -> {
              if (property.readOnly()) {
                readOnly.add(path + name);
              }
              properties.put(name, of(property.type(), path + name + ".", depth + 1, readOnly));
            });
    return properties;
  }

  private static PropertyType of(BicepType type, String path, int depth, Set<String> readOnly) {
    return switch (type.kind()) {
      case "BooleanType" -> plain(Kind.BOOLEAN);
      case "IntegerType" -> plain(Kind.NUMBER);
      case "StringType" -> plain(Kind.STRING);
      case "UnionType" -> new PropertyType(Kind.STRING, values(type), Map.of(), null);
      case "ArrayType" ->
          new PropertyType(
              Kind.LIST,
              List.of(),
              Map.of(),
              of(type.at(type.node().path("itemType")), path, depth + 1, new TreeSet<>()));
      case "ObjectType" -> object(type, path, depth, readOnly);
      default -> plain(Kind.ANY);
    };
  }

  private static PropertyType object(BicepType type, String path, int depth, Set<String> readOnly) {
    if (type.properties().isEmpty()) {
      return plain(Kind.MAP);
    }
    return depth > DEPTH
        ? plain(Kind.ANY)
        : new PropertyType(Kind.OBJECT, List.of(), properties(type, path, depth, readOnly), null);
  }

  /** None where other texts are taken as well, and the description says so. */
  private static List<String> values(BicepType type) {
    List<String> values = new ArrayList<>();
    for (JsonNode element : type.node().path("elements")) {
      BicepType one = type.at(element);
      if (!one.kind().equals("StringLiteralType")) {
        continue;
      }
      values.add(one.node().path("value").asText());
    }
    return values;
  }

  private static PropertyType plain(Kind kind) {
    return new PropertyType(kind, List.of(), Map.of(), null);
  }

  /** The same as a file. */
  static String text() {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("source", "https://github.com/Azure/bicep-types-az");
    file.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    Map<String, Object> types = new TreeMap<>();
    all()
        .forEach(
            (name, type) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("replacing", List.of());
              one.put("readOnly", new TreeSet<>(type.readOnly()));
              one.put("properties", plain(type.properties()));
              types.put(name, one);
            });
    file.put("types", types);
    try {
      return JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(file)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts are JSON", e);
    }
  }

  private static Map<String, Object> plain(Map<String, PropertyType> properties) {
    Map<String, Object> all = new TreeMap<>();
    properties.forEach((name, type) -> all.put(name, plain(type)));
    return all;
  }

  private static Map<String, Object> plain(PropertyType type) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("kind", type.kind().name().toLowerCase(Locale.ROOT));
    if (!type.values().isEmpty()) {
      one.put("values", type.values());
    }
    if (!type.properties().isEmpty()) {
      one.put("properties", plain(type.properties()));
    }
    if (type.items() != null) {
      one.put("items", plain(type.items()));
    }
    return one;
  }
}
