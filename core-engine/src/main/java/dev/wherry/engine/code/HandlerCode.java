package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.classfile.ClassFile;
import dev.wherry.engine.code.classfile.ClassFile.Method;
import dev.wherry.engine.code.classfile.ClassPath;
import dev.wherry.engine.code.type.MethodSignature;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.engine.code.type.Types;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** The code behind a function, as its rules see it. */
final class HandlerCode {

  static final String HANDLER = "dev/wherry/function/Handler";

  private static final String RESOURCES = "Ldev/wherry/function/Resources;";

  private final Application application;
  private final FunctionSpec function;
  private final ClassPath classes;
  private final Types types;
  private final Optional<ClassFile> type;

  HandlerCode(Application application, FunctionSpec function, ClassPath classes) {
    this.application = application;
    this.function = function;
    this.classes = classes;
    this.types = new Types(classes);
    this.type = classes.find(function.handler().className().replace('.', '/'));
  }

  /** What a handler takes and gives. */
  record Signature(TypeRef input, TypeRef output) {}

  Application application() {
    return application;
  }

  FunctionSpec function() {
    return function;
  }

  ClassPath classes() {
    return classes;
  }

  /** The class that the manifest names, when there is one. */
  Optional<ClassFile> type() {
    return type;
  }

  /** The class itself, when it is the handler and no factory makes it. */
  Optional<ClassFile> handlerClass() {
    return function.handler().factory().isPresent() ? Optional.empty() : type;
  }

  /** The factory that would be called, when there is one. */
  Optional<Method> factory() {
    return factories().stream()
        .filter(method -> method.is(Opcodes.ACC_STATIC))
        .filter(HandlerCode::takesResourcesAtMost)
        .filter(method -> !(asHandler(result(method)) instanceof Types.Missing))
        .reduce((first, next) -> next.descriptor().startsWith("()") ? first : next);
  }

  /** All methods with the factory's name. */
  List<Method> factories() {
    String name = function.handler().factory().orElse("");
    return type.map(ClassFile::methods).orElse(List.of()).stream()
        .filter(method -> method.name().equals(name))
        .filter(method -> !method.is(Opcodes.ACC_SYNTHETIC))
        .toList();
  }

  static boolean takesResourcesAtMost(Method method) {
    String parameters = method.descriptor().substring(1, method.descriptor().indexOf(')'));
    return parameters.isEmpty() || parameters.equals(RESOURCES);
  }

  /** Looks for {@code Handler} among a type's supertypes. */
  Types.Ancestor asHandler(TypeRef of) {
    return of instanceof TypeRef.Named named ? types.ancestor(named, HANDLER) : new Types.Missing();
  }

  /** What the function takes and gives, when the class files say it. */
  Optional<Signature> signature() {
    Optional<TypeRef> declared =
        function.handler().factory().isPresent()
            ? factory().map(HandlerCode::result)
            : type.map(file -> new TypeRef.Named(file.name(), List.of()));
    if (declared.isPresent() && asHandler(declared.get()) instanceof Types.Found found) {
      return found.type().arguments().size() == 2
          ? Optional.of(new Signature(found.type().argument(0), found.type().argument(1)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static TypeRef result(Method method) {
    return MethodSignature.parse(method.signature()).result();
  }

  /** The class in the words of the manifest, in backticks. */
  String shown() {
    return "`" + function.handler().className() + "`";
  }

  Diagnostic error(String code, String message) {
    return Diagnostic.error(code, message).at(function.origin().at("handler"));
  }
}
