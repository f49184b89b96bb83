package dev.wherry.runtime.reflect;

import dev.wherry.function.Name;
import dev.wherry.runtime.bind.JsonNames;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** Decides what a member is called in JSON. */
final class Naming {

  private final boolean snakeCase;

  Naming(boolean snakeCase) {
    this.snakeCase = snakeCase;
  }

  /** The name that the first annotated of the places gives, else the Java name in JSON's style. */
  String of(String javaName, @Nullable AnnotatedElement... places) {
    for (AnnotatedElement place : places) {
      Name name = place == null ? null : place.getAnnotation(Name.class);
      if (name != null) {
        return name.value();
      }
    }
    return snakeCase ? JsonNames.snakeCase(javaName) : javaName;
  }
}
