package dev.wherry.engine.binding;

import dev.wherry.runtime.bind.JsonNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;

/**
 * Decides what members are called in JSON.
 *
 * @param snakeCase whether names without {@code @Name} are {@code snake_case}
 */
record MemberNames(boolean snakeCase) {

  /** The name that the first annotated of the places gives, else the Java name in JSON's style. */
  String of(String javaName, List<@Nullable List<AnnotationNode>> places) {
    return places.stream()
        .map(Annotations::name)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> snakeCase ? JsonNames.snakeCase(javaName) : javaName);
  }
}
