package dev.wherry.engine.binding;

import dev.wherry.engine.code.type.TypeRef;
import java.util.Optional;

/**
 * How a handler is made and what it takes and gives.
 *
 * @param type its class, or the one that has the factory, with slashes
 * @param factory the static method that makes it; empty when its constructor does
 * @param inInterface whether the factory stands in an interface
 * @param descriptor of the constructor or the factory
 * @param input without type variables
 * @param output without type variables
 */
record HandlerModel(
    String type,
    Optional<String> factory,
    boolean inInterface,
    String descriptor,
    TypeRef input,
    TypeRef output) {

  boolean takesResources() {
    return !descriptor.startsWith("()");
  }
}
