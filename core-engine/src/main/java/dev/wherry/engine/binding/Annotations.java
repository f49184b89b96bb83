package dev.wherry.engine.binding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;

/** Reads the API's annotations. */
final class Annotations {

  private static final String NAME = "Ldev/wherry/function/Name;";
  private static final String KIND = "Ldev/wherry/function/Kind;";

  private Annotations() {}

  /** The value of {@code @Name}. */
  static Optional<String> name(@Nullable List<AnnotationNode> annotations) {
    return value(annotations, NAME, "value");
  }

  /** The value of {@code @Kind} on a member of a sealed type. */
  static Optional<String> kind(@Nullable List<AnnotationNode> annotations) {
    return value(annotations, KIND, "value").filter(kind -> !kind.isEmpty());
  }

  /** The property of {@code @Kind} on a sealed type. */
  static Optional<String> kindProperty(@Nullable List<AnnotationNode> annotations) {
    return value(annotations, KIND, "property");
  }

  private static Optional<String> value(
      @Nullable List<AnnotationNode> annotations, String type, String key) {
    for (AnnotationNode annotation :
        annotations == null ? List.<AnnotationNode>of() : annotations) {
      if (annotation.desc.equals(type) && annotation.values != null) {
        int index = annotation.values.indexOf(key);
        if (index >= 0) {
          return Optional.of(annotation.values.get(index + 1).toString());
        }
      }
    }
    return Optional.empty();
  }
}
