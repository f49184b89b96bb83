package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.classfile.ClassFile;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;

/** No object can be made of the class, whatever its constructors are. */
final class AbstractHandlerRule implements HandlerRule {

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    handler
        .handlerClass()
        .flatMap(AbstractHandlerRule::problem)
        .ifPresent(
            problem ->
                report.accept(
                    handler
                        .error(
                            CodeProblems.ABSTRACT_HANDLER,
                            handler.shown() + " is " + problem.what())
                        .hint(problem.hint())));
  }

  private record Problem(String what, String hint) {}

  private static Optional<Problem> problem(ClassFile type) {
    if (type.is(Opcodes.ACC_INTERFACE)) {
      return Optional.of(new Problem("an interface", "name a class that implements it"));
    }
    if (type.is(Opcodes.ACC_ABSTRACT)) {
      return Optional.of(new Problem("abstract", "name a class that extends it"));
    }
    return switch (type.nesting()) {
      case INNER ->
          Optional.of(new Problem("an inner class", "make it `static`, or a class of its own"));
      case LOCAL -> Optional.of(new Problem("inside a method", "make it a class of its own"));
      case TOP_LEVEL, STATIC, PRIVATE_STATIC -> Optional.empty();
    };
  }
}
