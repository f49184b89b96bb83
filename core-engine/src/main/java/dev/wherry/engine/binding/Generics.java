package dev.wherry.engine.binding;

import dev.wherry.engine.code.type.MethodSignature;
import dev.wherry.engine.code.type.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.ClassNode;

/**
 * The generic form of a class.
 *
 * @param parameters the names of its type parameters
 * @param parents its superclass and its interfaces
 */
record Generics(List<String> parameters, List<TypeRef> parents) {

  static Generics of(ClassNode node) {
    if (node.signature == null) {
      List<TypeRef> parents = new ArrayList<>();
      if (node.superName != null) {
        parents.add(new TypeRef.Named(node.superName, List.of()));
      }
      for (String parent : node.interfaces) {
        parents.add(new TypeRef.Named(parent, List.of()));
      }
      return new Generics(List.of(), parents);
    }
    int start = endOfParameters(node.signature);
    String parents = node.signature.substring(start);
    return new Generics(
        parameters(node.signature), MethodSignature.parse("(" + parents + ")V").parameters());
  }

  /** A field's or component's type. */
  static TypeRef type(String descriptor, @Nullable String signature) {
    return MethodSignature.parse("()" + (signature == null ? descriptor : signature)).result();
  }

  /** What the type parameters stand for in a use of the class. */
  Map<String, TypeRef> variables(TypeRef.Named use) {
    Map<String, TypeRef> variables = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      variables.put(parameters.get(i), use.argument(i));
    }
    return variables;
  }

  private static List<String> parameters(String signature) {
    List<String> names = new ArrayList<>();
    new SignatureReader(signature)
        .accept(
            new SignatureVisitor(Opcodes.ASM9) {
              @Override
              public void visitFormalTypeParameter(String name) {
                names.add(name);
              }
            });
    return names;
  }

  private static int endOfParameters(String signature) {
    if (!signature.startsWith("<")) {
      return 0;
    }
    int depth = 1;
    int index = 1;
    while (depth > 0) {
      char c = signature.charAt(index++);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
    }
    return index;
  }
}
