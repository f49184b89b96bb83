package dev.wherry.engine.binding;

import dev.wherry.engine.code.type.MethodSignature;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.runtime.bind.JsonNames;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The public methods and the fields of a class, inherited ones too. */
final class ClassMembers {

  private static final int HIDDEN = Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC;

  /**
   * A public method.
   *
   * @param node its class file's entry
   * @param variables what the type variables of its class stand for
   */
  record Method(MethodNode node, Map<String, TypeRef> variables) {

    @Nullable List<AnnotationNode> annotations() {
      return node.visibleAnnotations;
    }

    @Nullable List<AnnotationNode> parameterAnnotations(int index) {
      return ClassMembers.parameterAnnotations(node, index);
    }

    TypeRef parameter(int index) {
      return signature().parameters().get(index).with(variables);
    }

    TypeRef result() {
      return signature().result().with(variables);
    }

    private MethodSignature signature() {
      return MethodSignature.parse(node.signature == null ? node.desc : node.signature);
    }
  }

  private final Map<String, FieldNode> fields = new LinkedHashMap<>();
  private final Map<String, Method> withoutParameters = new HashMap<>();
  private final Map<String, Method> getters = new TreeMap<>();
  private final Map<String, Method> setters = new TreeMap<>();

  private ClassMembers() {}

  /** Members of a class, given with its supertypes. */
  static ClassMembers of(List<ClassNodes.Ancestor> ancestors) throws NotGeneratedException {
    ClassMembers members = new ClassMembers();
    for (int i = ancestors.size() - 1; i >= 0; i--) {
      members.addFields(ancestors.get(i).node());
    }
    for (ClassNodes.Ancestor ancestor : ancestors) {
      for (MethodNode method : ancestor.node().methods) {
        boolean open = (method.access & Opcodes.ACC_PUBLIC) != 0 && (method.access & HIDDEN) == 0;
        if (open && !method.name.startsWith("<")) {
          members.add(new Method(method, ancestor.variables()));
        }
      }
    }
    return members;
  }

  static @Nullable List<AnnotationNode> parameterAnnotations(MethodNode method, int index) {
    List<AnnotationNode>[] all = method.visibleParameterAnnotations;
    return all == null || index >= all.length ? null : all[index];
  }

  /** Setters by property: in the order of the fields, then by name. */
  Map<String, Method> setters() {
    return inFieldOrder(setters);
  }

  /** Getters by property: in the order of the fields, then by name. */
  Map<String, Method> getters() {
    return inFieldOrder(getters);
  }

  /** How a constructor's parameter is read back; null when it is not. */
  @Nullable Method accessor(String parameter) {
    Method getter = getters.get(parameter);
    return getter != null ? getter : withoutParameters.get(parameter);
  }

  @Nullable List<AnnotationNode> fieldAnnotations(String name) {
    FieldNode field = fields.get(name);
    return field == null ? null : field.visibleAnnotations;
  }

  private void addFields(ClassNode node) {
    for (FieldNode field : node.fields) {
      if ((field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0) {
        fields.put(field.name, field);
      }
    }
  }

  /** Subclasses come first, so what is there already overrides. */
  private void add(Method method) throws NotGeneratedException {
    String name = method.node().name;
    int parameters = Type.getArgumentTypes(method.node().desc).length;
    String returns = Type.getReturnType(method.node().desc).getClassName();
    if (parameters == 0 && !returns.equals("void")) {
      withoutParameters.putIfAbsent(name, method);
      String property = JsonNames.getterProperty(name, returns);
      if (property != null) {
        getters.putIfAbsent(property, method);
      }
    } else if (parameters == 1) {
      String property = JsonNames.setterProperty(name);
      Method before = property == null ? null : setters.putIfAbsent(property, method);
      if (before != null && !sameParameters(before, method)) {
        throw new NotGeneratedException("has several setters `" + name + "`");
      }
    }
  }

  private static boolean sameParameters(Method one, Method other) {
    return Type.getArgumentTypes(one.node().desc)[0].equals(
        Type.getArgumentTypes(other.node().desc)[0]);
  }

  private Map<String, Method> inFieldOrder(Map<String, Method> methods) {
    Map<String, Method> ordered = new LinkedHashMap<>();
    for (String field : fields.keySet()) {
      Method method = methods.get(field);
      if (method != null) {
        ordered.put(field, method);
      }
    }
    methods.forEach(ordered::putIfAbsent);
    return ordered;
  }
}
