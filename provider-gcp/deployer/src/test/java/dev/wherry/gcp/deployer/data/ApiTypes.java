package dev.wherry.gcp.deployer.data;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.cloud.functions.v2.Function;
import com.google.cloud.scheduler.v1.Job;
import com.google.cloud.secretmanager.v1.Secret;
import com.google.iam.admin.v1.ServiceAccount;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.wherry.spi.compile.PropertyType;
import dev.wherry.spi.compile.PropertyType.Kind;
import dev.wherry.spi.compile.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The types of resources as Google's own generated classes describe them. */
final class ApiTypes {

  private static final int DEPTH = 8;

  private final Set<String> readOnly = new TreeSet<>();
  private final Set<String> replacing = new TreeSet<>();

  private ApiTypes() {}

  static Map<String, ResourceType> all() {
    Map<String, ResourceType> all = new TreeMap<>();
    all.put(NativeTypes.FUNCTION, of(Function.getDescriptor()));
    all.put(NativeTypes.JOB, of(Job.getDescriptor()));
    all.put(NativeTypes.SECRET, of(Secret.getDescriptor()));
    all.put(NativeTypes.ACCOUNT, of(ServiceAccount.getDescriptor()));
    ResourceType member = new ResourceType(Set.of(), Set.of(), Map.of());
    all.put(NativeTypes.SERVICE_MEMBER, member);
    all.put(NativeTypes.SECRET_MEMBER, member);
    all.put(NativeTypes.PROJECT_MEMBER, member);
    return all;
  }

  private static ResourceType of(Descriptor message) {
    ApiTypes types = new ApiTypes();
    Map<String, PropertyType> properties = types.fields(message, "", 0);
    return new ResourceType(types.replacing, types.readOnly, properties);
  }

  private Map<String, PropertyType> fields(Descriptor message, String parent, int depth) {
    Map<String, PropertyType> fields = new TreeMap<>();
    for (FieldDescriptor field : message.getFields()) {
      String path = parent + field.getJsonName();
      List<FieldBehavior> behavior =
          field.getOptions().getExtension(FieldBehaviorProto.fieldBehavior);
      if (behavior.contains(FieldBehavior.OUTPUT_ONLY)) {
        readOnly.add(path);
      }
      if (behavior.contains(FieldBehavior.IMMUTABLE)) {
        replacing.add(path);
      }
      fields.put(field.getJsonName(), field(field, path + ".", depth));
    }
    return fields;
  }

  private PropertyType field(FieldDescriptor field, String path, int depth) {
    if (field.isMapField()) {
      return scalar(Kind.MAP);
    }
    PropertyType one = one(field, path, depth);
    return field.isRepeated() ? new PropertyType(Kind.LIST, List.of(), Map.of(), one) : one;
  }

  private PropertyType one(FieldDescriptor field, String path, int depth) {
    return switch (field.getJavaType()) {
      case BOOLEAN -> scalar(Kind.BOOLEAN);
      case DOUBLE, FLOAT, INT, LONG -> scalar(Kind.NUMBER);
      case BYTE_STRING, STRING -> scalar(Kind.STRING);
      case ENUM -> new PropertyType(Kind.STRING, values(field), Map.of(), null);
      case MESSAGE -> message(field.getMessageType(), path, depth);
    };
  }

  private static List<String> values(FieldDescriptor field) {
    return field.getEnumType().getValues().stream()
        .map(EnumValueDescriptor::getName)
        .filter(name -> !name.toUpperCase(Locale.ROOT).endsWith("_UNSPECIFIED"))
        .toList();
  }

  private PropertyType message(Descriptor message, String path, int depth) {
    if (message.getFullName().equals("google.protobuf.Struct") || depth > DEPTH) {
      return scalar(Kind.MAP);
    }
    if (message.getFullName().startsWith("google.protobuf.")) {
      return scalar(Kind.STRING);
    }
    Map<String, PropertyType> fields = fields(message, path, depth + 1);
    return fields.isEmpty()
        ? scalar(Kind.MAP)
        : new PropertyType(Kind.OBJECT, List.of(), fields, null);
  }

  private static PropertyType scalar(Kind kind) {
    return new PropertyType(kind, List.of(), Map.of(), null);
  }
}
