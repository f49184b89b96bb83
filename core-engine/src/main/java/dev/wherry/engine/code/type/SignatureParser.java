package dev.wherry.engine.code.type;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads one type out of a signature. */
final class SignatureParser extends SignatureVisitor {

  private final Consumer<TypeRef> result;
  private final List<TypeRef> arguments = new ArrayList<>();
  private String name = "";

  SignatureParser(Consumer<TypeRef> result) {
    super(Opcodes.ASM9);
    this.result = result;
  }

  static TypeRef parse(String signature) {
    List<TypeRef> parsed = new ArrayList<>();
    new SignatureReader(signature).acceptType(new SignatureParser(parsed::add));
    return parsed.get(0);
  }

  @Override
  public void visitBaseType(char descriptor) {
    result.accept(new TypeRef.Primitive(Type.getType(String.valueOf(descriptor)).getClassName()));
  }

  @Override
  public void visitTypeVariable(String variable) {
    result.accept(new TypeRef.Variable(variable));
  }

  @Override
  public SignatureVisitor visitArrayType() {
    return new SignatureParser(component -> result.accept(new TypeRef.Array(component)));
  }

  @Override
  public void visitClassType(String className) {
    name = className;
  }

  @Override
  public void visitInnerClassType(String innerName) {
    name = name + "$" + innerName;
    arguments.clear();
  }

  @Override
  public void visitTypeArgument() {
    arguments.add(TypeRef.OBJECT);
  }

  @Override
  public SignatureVisitor visitTypeArgument(char wildcard) {
    return wildcard == SUPER
        ? new SignatureParser(bound -> arguments.add(TypeRef.OBJECT))
        : new SignatureParser(arguments::add);
  }

  @Override
  public void visitEnd() {
    result.accept(new TypeRef.Named(name, arguments));
  }
}
