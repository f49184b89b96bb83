package dev.wherry.model;

import java.util.Optional;

/**
 * The code behind a function.
 *
 * @param className fully qualified, nested classes with {@code $}
 * @param factory the static method that makes the handler; without one the class is the handler
 */
public record HandlerName(String className, Optional<String> factory) {

  /** As the manifest writes it: {@code com.example.App::greet}. */
  @Override
  public String toString() {
    return factory.map(method -> className + "::" + method).orElse(className);
  }
}
