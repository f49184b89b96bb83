package dev.wherry.engine.binding;

import dev.wherry.engine.code.type.TypeRef;
import java.util.List;

/**
 * How objects of a class are made and read.
 *
 * @param type its name, with slashes
 * @param isGeneric whether it has type parameters
 * @param isRecord whether the same members go in and out
 * @param constructor its constructor's descriptor
 * @param setters one for each input, or none when the constructor takes the inputs
 * @param accessors one for each output
 * @param inputs what an object is made of
 * @param outputs what is written of it
 */
record ObjectModel(
    String type,
    boolean isGeneric,
    boolean isRecord,
    String constructor,
    List<Call> setters,
    List<Call> accessors,
    List<Member> inputs,
    List<Member> outputs) {

  /** A method of the class by its name and descriptor. */
  record Call(String name, String descriptor) {}

  /**
   * A member.
   *
   * @param name in JSON
   * @param javaName in Java
   * @param type without type variables
   */
  record Member(String name, String javaName, TypeRef type) {}

  /** Copies the lists in. */
  ObjectModel {
    setters = List.copyOf(setters);
    accessors = List.copyOf(accessors);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
