package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.classfile.ClassFile;
import dev.wherry.engine.code.classfile.ClassFile.Nesting;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;

/** The handler has no constructor that Wherry can call. */
final class ConstructorRule implements HandlerRule {

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    handler
        .handlerClass()
        .filter(ConstructorRule::canHaveObjects)
        .filter(type -> type.constructors().stream().noneMatch(ConstructorRule::isUsable))
        .ifPresent(
            type ->
                report.accept(
                    handler
                        .error(
                            CodeProblems.NO_CONSTRUCTOR,
                            handler.shown()
                                + " has no constructor without parameters and none that takes"
                                + " `Resources`")
                        .hint(hint(type))));
  }

  private static boolean canHaveObjects(ClassFile type) {
    return !type.is(Opcodes.ACC_ABSTRACT)
        && type.nesting() != Nesting.INNER
        && type.nesting() != Nesting.LOCAL;
  }

  private static boolean isUsable(ClassFile.Method constructor) {
    return !constructor.is(Opcodes.ACC_PRIVATE) && HandlerCode.takesResourcesAtMost(constructor);
  }

  private static String hint(ClassFile type) {
    boolean isPrivate =
        type.constructors().stream()
            .anyMatch(one -> one.is(Opcodes.ACC_PRIVATE) && HandlerCode.takesResourcesAtMost(one));
    return isPrivate
        ? "its constructor is private: make it public"
        : "add a public constructor that takes nothing or `Resources`, or a static factory method"
            + " and name it: `"
            + type.javaName()
            + "::create`";
  }
}
