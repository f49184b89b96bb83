package dev.wherry.engine.binding;

import dev.wherry.engine.binding.ObjectModel.Call;
import dev.wherry.engine.binding.ObjectModel.Member;
import dev.wherry.engine.code.type.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** Finds out how a record is made and read. */
final class RecordReader {

  private RecordReader() {}

  static ObjectModel read(ClassNode node, TypeRef.Named use, MemberNames names)
      throws NotGeneratedException {
    Map<String, TypeRef> variables = Generics.of(node).variables(use);
    List<Member> members = new ArrayList<>();
    List<Call> accessors = new ArrayList<>();
    StringBuilder constructor = new StringBuilder("(");
    for (RecordComponentNode component : components(node)) {
      String name =
          names.of(component.name, Collections.singletonList(component.visibleAnnotations));
      TypeRef type = Generics.type(component.descriptor, component.signature).with(variables);
      members.add(new Member(name, component.name, type));
      accessors.add(new Call(component.name, "()" + component.descriptor));
      constructor.append(component.descriptor);
    }
    constructor.append(")V");
    checkConstructor(node, constructor.toString());
    return new ObjectModel(
        node.name,
        !Generics.of(node).parameters().isEmpty(),
        true,
        constructor.toString(),
        List.of(),
        accessors,
        members,
        members);
  }

  /** A record without components has no list of them. */
  private static List<RecordComponentNode> components(ClassNode node) {
    return node.recordComponents == null ? List.of() : node.recordComponents;
  }

  private static void checkConstructor(ClassNode node, String descriptor)
      throws NotGeneratedException {
    for (MethodNode method : node.methods) {
      if (method.name.equals("<init>")
          && method.desc.equals(descriptor)
          && (method.access & Opcodes.ACC_PRIVATE) != 0) {
        throw new NotGeneratedException("is private, so no other class can make it");
      }
    }
  }
}
