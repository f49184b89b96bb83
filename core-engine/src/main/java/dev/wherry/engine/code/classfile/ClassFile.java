package dev.wherry.engine.code.classfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * The parts of a class file that say what a class is, without its code.
 *
 * @param name with slashes, nested classes with {@code $}
 * @param access the flags of the class file format
 * @param nesting how it stands in another class
 * @param superName the superclass; empty for {@code java/lang/Object}
 * @param interfaces the interfaces it names itself
 * @param signature the generic form of the class, where it has one
 * @param components a record's components, in order
 * @param methods with constructors, which are named {@code <init>}
 * @param permitted the classes that a sealed type permits
 * @param jsonNames every value of {@code @Name} in it
 * @param kotlin whether Kotlin's compiler made it
 */
public record ClassFile(
    String name,
    int access,
    Nesting nesting,
    Optional<String> superName,
    List<String> interfaces,
    Optional<String> signature,
    List<Component> components,
    List<Method> methods,
    List<String> permitted,
    Set<String> jsonNames,
    boolean kotlin) {

  /** How a class stands in another. */
  public enum Nesting {
    /** In none. */
    TOP_LEVEL,
    /** A static member. */
    STATIC,
    /** A private static member. */
    PRIVATE_STATIC,
    /** A member that belongs to an object of the other. */
    INNER,
    /** Inside a method. */
    LOCAL
  }

  /**
   * A component of a record.
   *
   * @param name its name
   * @param type its descriptor, or its signature where it is generic
   */
  public record Component(String name, String type) {}

  /**
   * A method or constructor.
   *
   * @param access the flags of the class file format
   * @param name its name
   * @param descriptor its parameters and result without generics
   * @param signature its generic form, or the descriptor
   * @param parameterNames empty when the class file does not tell them
   */
  public record Method(
      int access, String name, String descriptor, String signature, List<String> parameterNames) {

    /** The name that constructors have. */
    public static final String CONSTRUCTOR = "<init>";

    /** Whether it has a flag of {@link Opcodes}. */
    public boolean is(int flag) {
      return (access & flag) != 0;
    }
  }

  /** Copies the collections in. */
  public ClassFile {
    interfaces = List.copyOf(interfaces);
    components = List.copyOf(components);
    methods = List.copyOf(methods);
    permitted = List.copyOf(permitted);
    jsonNames = Set.copyOf(jsonNames);
  }

  /** The name as Java's {@code Class.getName()} says it. */
  public String javaName() {
    return name.replace('/', '.');
  }

  /** Whether it has a flag of {@link Opcodes}. */
  public boolean is(int flag) {
    return (access & flag) != 0;
  }

  /** Whether it is a record. */
  public boolean isRecord() {
    return superName.equals(Optional.of("java/lang/Record"));
  }

  /** The constructors that the compiler did not make for itself. */
  public List<Method> constructors() {
    return methods.stream()
        .filter(method -> method.name().equals(Method.CONSTRUCTOR))
        .filter(method -> !method.is(Opcodes.ACC_SYNTHETIC))
        .toList();
  }
}
