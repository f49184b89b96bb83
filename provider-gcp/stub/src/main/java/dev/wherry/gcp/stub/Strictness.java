package dev.wherry.gcp.stub;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.api.ResourceDescriptor;
import com.google.api.ResourceProto;
import com.google.api.ResourceReference;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import com.google.protobuf.util.FieldMaskUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is wrong with a request by the API's own description: fields that are unknown, only given
 * out, missing or fixed, names that do not have the form of their resource, and masks that name
 * what is not there.
 */
final class Strictness {

  private final List<String> violations = new ArrayList<>();
  private final boolean changing;

  private Strictness(boolean changing) {
    this.changing = changing;
  }

  static List<String> violations(Message request) {
    String name = request.getDescriptorForType().getName();
    Strictness strictness = new Strictness(name.startsWith("Update") || name.startsWith("Patch"));
    strictness.visit(request, "");
    strictness.mask(request);
    return strictness.violations;
  }

  private void visit(Message message, String path) {
    if (!message.getUnknownFields().asMap().isEmpty()) {
      violations.add(path + ": unknown fields " + message.getUnknownFields().asMap().keySet());
    }
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      boolean set =
          field.isRepeated() ? message.getRepeatedFieldCount(field) > 0 : isSet(message, field);
      String here = path + "/" + field.getName();
      if (!set && has(field, FieldBehavior.REQUIRED) && !excused(field)) {
        violations.add(here + " is required");
      }
      if (set && has(field, FieldBehavior.OUTPUT_ONLY) && !excused(field)) {
        violations.add(here + " is only given out");
      }
      if (set) {
        reference(message, field, here);
        inside(message, field, here);
      }
    }
  }

  private static boolean isSet(Message message, FieldDescriptor field) {
    return field.hasPresence()
        ? message.hasField(field)
        : !message.getField(field).equals(field.getDefaultValue());
  }

  /** What is changed is found by its name, however its field is marked; a mask is judged apart. */
  private boolean excused(FieldDescriptor field) {
    return changing
        && (field.getName().equals("name")
            || (!field.getContainingType().getName().endsWith("Request")
                && has(field, FieldBehavior.REQUIRED)));
  }

  private static boolean has(FieldDescriptor field, FieldBehavior behavior) {
    return field.getOptions().getExtension(FieldBehaviorProto.fieldBehavior).contains(behavior);
  }

  private void inside(Message message, FieldDescriptor field, String path) {
    if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
      return;
    }
    if (!field.isRepeated()) {
      visit((Message) message.getField(field), path);
      return;
    }
    for (Object part : (List<?>) message.getField(field)) {
      visit((Message) part, path);
    }
  }

  private void reference(Message message, FieldDescriptor field, String path) {
    ResourceReference reference = field.getOptions().getExtension(ResourceProto.resourceReference);
    boolean child = !reference.getChildType().isEmpty();
    String type = child ? reference.getChildType() : reference.getType();
    if (type.isEmpty() || type.equals("*") || field.isRepeated()) {
      return;
    }
    List<String> patterns = patterns(field.getFile(), type, new HashSet<>());
    String name = (String) message.getField(field);
    boolean fits =
        patterns.isEmpty()
            || patterns.stream()
                .map(pattern -> child ? parent(pattern) : pattern)
                .anyMatch(pattern -> fits(name, pattern));
    if (!fits) {
      violations.add(path + ": `" + name + "` is no " + type + " of " + patterns);
    }
  }

  private static String parent(String pattern) {
    String collection = pattern.substring(0, pattern.lastIndexOf('/'));
    return collection.substring(0, collection.lastIndexOf('/'));
  }

  private static boolean fits(String name, String pattern) {
    return Pattern.matches(pattern.replaceAll("\\{[^}]*\\}", "[^/]+").replace("*", "[^/]+"), name);
  }

  private static List<String> patterns(FileDescriptor file, String type, Set<String> seen) {
    if (!seen.add(file.getFullName())) {
      return List.of();
    }
    List<String> patterns = new ArrayList<>();
    for (Descriptor message : file.getMessageTypes()) {
      ResourceDescriptor resource = message.getOptions().getExtension(ResourceProto.resource);
      if (resource.getType().equals(type)) {
        patterns.addAll(resource.getPatternList());
      }
    }
    for (ResourceDescriptor resource :
        file.getOptions().getExtension(ResourceProto.resourceDefinition)) {
      if (resource.getType().equals(type)) {
        patterns.addAll(resource.getPatternList());
      }
    }
    file.getDependencies().forEach(other -> patterns.addAll(patterns(other, type, seen)));
    return patterns;
  }

  private void mask(Message request) {
    FieldDescriptor field = request.getDescriptorForType().findFieldByName("update_mask");
    if (field == null || !changing) {
      return;
    }
    List<String> paths = ((FieldMask) request.getField(field)).getPathsList();
    if (paths.isEmpty()) {
      violations.add("update_mask is empty: it would overwrite what is not ours");
    }
    FieldDescriptor subject =
        request.getDescriptorForType().getFields().stream()
            .filter(one -> one.getJavaType() == FieldDescriptor.JavaType.MESSAGE && one != field)
            .findFirst()
            .orElseThrow();
    for (String path : paths) {
      maskPath(subject.getMessageType(), path);
    }
  }

  private void maskPath(Descriptor type, String path) {
    if (!FieldMaskUtil.isValid(type, path)) {
      violations.add("update_mask: " + type.getName() + " has no " + path);
      return;
    }
    Descriptor inside = type;
    String[] parts = path.split("\\.", -1);
    for (int index = 0; index < parts.length; index++) {
      FieldDescriptor field = inside.findFieldByName(parts[index]);
      boolean fixed =
          has(field, FieldBehavior.OUTPUT_ONLY)
              || has(field, FieldBehavior.IMMUTABLE)
              || (field.getName().equals("name") && index == 0);
      if (fixed) {
        violations.add("update_mask: " + path + " cannot be changed");
      }
      if (index < parts.length - 1) {
        inside = field.getMessageType();
      }
    }
  }

  /** Messages of JSON, which has no descriptors: keys that are not known. */
  static List<String> unknown(Map<String, ?> json, Set<String> known) {
    return json.keySet().stream().filter(key -> !known.contains(key)).toList();
  }
}
