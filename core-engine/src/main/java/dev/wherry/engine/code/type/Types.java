package dev.wherry.engine.code.type;

import dev.wherry.engine.code.classfile.ClassFile;
import dev.wherry.engine.code.classfile.ClassPath;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers questions about generic types, with the classes of a class path at hand. */
public final class Types {

  private final ClassPath classes;

  /** Types whose classes are looked for on the class path. */
  public Types(ClassPath classes) {
    this.classes = classes;
  }

  /** What a search among supertypes came to. */
  public sealed interface Ancestor {}

  /** The supertype, with its type arguments as far as they are written out. */
  public record Found(TypeRef.Named type) implements Ancestor {}

  /** It is none of the supertypes. */
  public record Missing() implements Ancestor {}

  /** It was not found, but not all supertypes are known. */
  public record Unknown() implements Ancestor {}

  /** Reads a signature or descriptor of one type. */
  public static TypeRef parse(String signature) {
    return SignatureParser.parse(signature);
  }

  /** What the type parameters of a class stand for in a use of it. */
  public static Map<String, TypeRef> variables(ClassFile type, TypeRef.Named use) {
    return ClassSignature.of(type).variables(use);
  }

  /** Looks for a class among a type and its superclasses and interfaces. */
  public Ancestor ancestor(TypeRef.Named type, String wanted) {
    return ancestor(type, wanted, new HashSet<>());
  }

  private Ancestor ancestor(TypeRef.Named type, String wanted, Set<String> seen) {
    if (type.name().equals(wanted)) {
      return new Found(type);
    }
    if (ClassPath.isOfJdk(type.name()) || !seen.add(type.name())) {
      return new Missing();
    }
    Optional<ClassFile> file = classes.find(type.name());
    return file.isPresent() ? amongParents(file.get(), type, wanted, seen) : new Unknown();
  }

  private Ancestor amongParents(
      ClassFile file, TypeRef.Named type, String wanted, Set<String> seen) {
    ClassSignature signature = ClassSignature.of(file);
    Ancestor result = new Missing();
    for (TypeRef parent : signature.parents()) {
      Ancestor found =
          parent.with(signature.variables(type)) instanceof TypeRef.Named use
              ? ancestor(use, wanted, seen)
              : new Unknown();
      if (found instanceof Found) {
        return found;
      }
      result = found instanceof Unknown ? found : result;
    }
    return result;
  }
}
