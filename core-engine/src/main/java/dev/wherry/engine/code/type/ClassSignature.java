package dev.wherry.engine.code.type;

import dev.wherry.engine.code.classfile.ClassFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * A class with its type parameters.
 *
 * @param parameters their first bounds by name, in order
 * @param parents the superclass and the interfaces
 */
record ClassSignature(Map<String, TypeRef> parameters, List<TypeRef> parents) {

  static ClassSignature of(ClassFile type) {
    if (type.signature().isPresent()) {
      Parser parser = new Parser();
      new SignatureReader(type.signature().get()).accept(parser);
      return new ClassSignature(parser.parameters, parser.parents);
    }
    List<TypeRef> parents = new ArrayList<>();
    type.superName().ifPresent(name -> parents.add(new TypeRef.Named(name, List.of())));
    type.interfaces().forEach(name -> parents.add(new TypeRef.Named(name, List.of())));
    return new ClassSignature(Map.of(), parents);
  }

  /** What the type parameters stand for in a use of the class. */
  Map<String, TypeRef> variables(TypeRef.Named use) {
    Map<String, TypeRef> variables = new HashMap<>();
    int index = 0;
    for (Map.Entry<String, TypeRef> parameter : parameters.entrySet()) {
      TypeRef bound = parameter.getValue().with(Map.of());
      variables.put(
          parameter.getKey(), index < use.arguments().size() ? use.argument(index) : bound);
      index++;
    }
    return variables;
  }

  private static final class Parser extends SignatureVisitor {

    private final Map<String, TypeRef> parameters = new LinkedHashMap<>();
    private final List<TypeRef> parents = new ArrayList<>();
    private String current = "";

    Parser() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitFormalTypeParameter(String name) {
      current = name;
      parameters.put(name, TypeRef.OBJECT);
    }

    @Override
    public SignatureVisitor visitClassBound() {
      String parameter = current;
      return new SignatureParser(bound -> parameters.put(parameter, bound));
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
      String parameter = current;
      return new SignatureParser(
          bound ->
              parameters.merge(
                  parameter, bound, (first, next) -> first == TypeRef.OBJECT ? next : first));
    }

    @Override
    public SignatureVisitor visitSuperclass() {
      return new SignatureParser(parents::add);
    }

    @Override
    public SignatureVisitor visitInterface() {
      return new SignatureParser(parents::add);
    }
  }
}
