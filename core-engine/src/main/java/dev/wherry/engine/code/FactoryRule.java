package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.classfile.ClassFile;
import dev.wherry.engine.code.classfile.ClassFile.Method;
import dev.wherry.engine.diagnostic.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;

/** The factory method that the manifest names is not there, or cannot be called. */
final class FactoryRule implements HandlerRule {

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    Optional<String> name = handler.function().handler().factory();
    if (name.isPresent() && handler.type().isPresent() && handler.factory().isEmpty()) {
      report.accept(problem(handler, handler.type().get(), name.get()));
    }
  }

  private static Diagnostic problem(HandlerCode handler, ClassFile type, String name) {
    String called = "`" + handler.function().handler() + "`";
    List<Method> methods = handler.factories();
    if (methods.isEmpty()) {
      return error(handler, "there is no method " + called).hint(missingHint(type, name));
    }
    Method method = methods.get(0);
    if (!method.is(Opcodes.ACC_STATIC)) {
      return error(handler, called + " is not static")
          .hint("make it `static`; it is called without an object");
    }
    if (!HandlerCode.takesResourcesAtMost(method)) {
      return error(handler, called + " takes parameters that nobody can give it")
          .hint("let it take nothing, or `dev.wherry.function.Resources`");
    }
    return error(handler, called + " does not return a `Handler`")
        .hint("let it return `Handler<Request, Response>`, or other types that fit its trigger");
  }

  private static Diagnostic error(HandlerCode handler, String message) {
    return handler.error(CodeProblems.NO_FACTORY, message);
  }

  private static String missingHint(ClassFile type, String name) {
    if (name.equals("handle")) {
      return "Wherry calls `handle` by itself: write `" + type.javaName() + "`";
    }
    List<String> names =
        type.methods().stream()
            .filter(method -> method.is(Opcodes.ACC_STATIC) && !method.is(Opcodes.ACC_SYNTHETIC))
            .map(Method::name)
            .filter(method -> !method.startsWith("<"))
            .toList();
    return Nearest.to(name, names)
        .map(near -> "did you mean `" + type.javaName() + "::" + near + "`?")
        .orElse("add `static Handler<Request, Response> " + name + "()` to the class");
  }
}
