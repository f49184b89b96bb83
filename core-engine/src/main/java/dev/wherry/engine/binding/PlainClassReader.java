package dev.wherry.engine.binding;

import dev.wherry.engine.binding.ObjectModel.Call;
import dev.wherry.engine.binding.ObjectModel.Member;
import dev.wherry.engine.code.type.MethodSignature;
import dev.wherry.engine.code.type.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds out how a class that is no record is made and read. */
final class PlainClassReader {

  private final ClassNode node;
  private final ClassMembers members;
  private final MemberNames names;
  private final Map<String, String> known = new HashMap<>();
  private final List<Member> inputs = new ArrayList<>();
  private final List<Member> outputs = new ArrayList<>();
  private final List<Call> setters = new ArrayList<>();
  private final List<Call> accessors = new ArrayList<>();

  private PlainClassReader(ClassNode node, ClassMembers members, MemberNames names) {
    this.node = node;
    this.members = members;
    this.names = names;
  }

  static ObjectModel read(ClassNodes classes, ClassNode node, TypeRef.Named use, MemberNames names)
      throws NotGeneratedException {
    ClassMembers members = ClassMembers.of(classes.ancestors(use));
    PlainClassReader reader = new PlainClassReader(node, members, names);
    MethodNode constructor = reader.constructor();
    if (constructor.desc.equals("()V")) {
      reader.addSetters();
    } else {
      reader.addParameters(constructor, Generics.of(node).variables(use));
    }
    reader.addGetters();
    if (reader.inputs.isEmpty() && reader.outputs.isEmpty()) {
      throw new NotGeneratedException("has no members");
    }
    return new ObjectModel(
        node.name,
        !Generics.of(node).parameters().isEmpty(),
        false,
        constructor.desc,
        reader.setters,
        reader.accessors,
        reader.inputs,
        reader.outputs);
  }

  /** The only one there is, or the one without parameters; public ones come first. */
  private MethodNode constructor() throws NotGeneratedException {
    List<MethodNode> candidates = constructors(Opcodes.ACC_PUBLIC);
    if (candidates.isEmpty()) {
      candidates = constructors(0);
    }
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    for (MethodNode candidate : candidates) {
      if (candidate.desc.equals("()V")) {
        return candidate;
      }
    }
    throw new NotGeneratedException("has no constructor that another class can call");
  }

  private List<MethodNode> constructors(int flag) {
    return node.methods.stream()
        .filter(method -> method.name.equals("<init>"))
        .filter(method -> (method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PRIVATE)) == 0)
        .filter(method -> (method.access & flag) == flag)
        .toList();
  }

  private void addSetters() {
    members
        .setters()
        .forEach(
            (property, setter) -> {
              String name = name(property, setter.annotations(), setter.parameterAnnotations(0));
              setters.add(new Call(setter.node().name, setter.node().desc));
              inputs.add(new Member(name, property, setter.parameter(0)));
            });
  }

  private void addParameters(MethodNode constructor, Map<String, TypeRef> variables)
      throws NotGeneratedException {
    String signature = constructor.signature == null ? constructor.desc : constructor.signature;
    List<TypeRef> types = MethodSignature.parse(signature).parameters();
    if (constructor.parameters == null || constructor.parameters.size() != types.size()) {
      throw new NotGeneratedException("has no parameter names in its class file");
    }
    for (int i = 0; i < types.size(); i++) {
      String javaName = constructor.parameters.get(i).name;
      ClassMembers.Method accessor = members.accessor(javaName);
      List<AnnotationNode> own = ClassMembers.parameterAnnotations(constructor, i);
      String name = name(javaName, own, accessor == null ? null : accessor.annotations());
      inputs.add(new Member(name, javaName, types.get(i).with(variables)));
      if (accessor != null) {
        addOutput(name, javaName, accessor);
      }
    }
  }

  private void addGetters() {
    members
        .getters()
        .forEach(
            (property, getter) -> {
              Call call = new Call(getter.node().name, getter.node().desc);
              if (!accessors.contains(call)) {
                addOutput(name(property, getter.annotations(), null), property, getter);
              }
            });
  }

  private void addOutput(String name, String javaName, ClassMembers.Method accessor) {
    accessors.add(new Call(accessor.node().name, accessor.node().desc));
    outputs.add(new Member(name, javaName, accessor.result()));
  }

  /** One JSON name for a property, whichever of its places carries the annotation. */
  private String name(
      String javaName,
      @Nullable List<AnnotationNode> first,
      @Nullable List<AnnotationNode> second) {
    return known.computeIfAbsent(
        javaName,
        key ->
            names.of(
                key,
                Arrays.asList(
                    first,
                    second,
                    annotations(members.getters().get(key)),
                    annotations(members.setters().get(key)),
                    members.fieldAnnotations(key))));
  }

  private static @Nullable List<AnnotationNode> annotations(ClassMembers.@Nullable Method method) {
    return method == null ? null : method.annotations();
  }
}
