package dev.wherry.engine.code.type;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * What a method takes and gives.
 *
 * @param parameters in order
 * @param result {@code void} is a primitive type
 */
public record MethodSignature(List<TypeRef> parameters, TypeRef result) {

  /** Reads a signature or a descriptor. */
  public static MethodSignature parse(String signature) {
    List<TypeRef> parameters = new ArrayList<>();
    List<TypeRef> results = new ArrayList<>();
    new SignatureReader(signature)
        .accept(
            new SignatureVisitor(Opcodes.ASM9) {
              @Override
              public SignatureVisitor visitParameterType() {
                return new SignatureParser(parameters::add);
              }

              @Override
              public SignatureVisitor visitReturnType() {
                return new SignatureParser(results::add);
              }
            });
    return new MethodSignature(List.copyOf(parameters), results.get(0));
  }
}
