package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.classfile.ClassFile;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.engine.code.type.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The class does not implement {@code Handler}. */
final class NoHandlerRule implements HandlerRule {

  /** What people come from, and what each is called. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "com/amazonaws/services/lambda/runtime/RequestHandler", "AWS Lambda",
          "com/amazonaws/services/lambda/runtime/RequestStreamHandler", "AWS Lambda",
          "com/google/cloud/functions/HttpFunction", "Google Cloud Functions",
          "com/google/cloud/functions/BackgroundFunction", "Google Cloud Functions",
          "com/google/cloud/functions/CloudEventsFunction", "Google Cloud Functions",
          "java/util/function/Function", "Spring Cloud Function");

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    handler
        .handlerClass()
        .filter(type -> handler.asHandler(use(type)) instanceof Types.Missing)
        .ifPresent(
            type ->
                report.accept(
                    handler
                        .error(
                            CodeProblems.NO_HANDLER,
                            handler.shown() + " does not implement `dev.wherry.function.Handler`")
                        .hint(hint(type))));
  }

  private static TypeRef.Named use(ClassFile type) {
    return new TypeRef.Named(type.name(), List.of());
  }

  private static String hint(ClassFile type) {
    Optional<String> other =
        type.interfaces().stream().filter(OTHERS::containsKey).map(OTHERS::get).findFirst();
    Optional<String> factory =
        type.methods().stream()
            .filter(method -> method.descriptor().endsWith(")L" + HandlerCode.HANDLER + ";"))
            .map(ClassFile.Method::name)
            .filter(name -> !name.startsWith("lambda$"))
            .findFirst();
    if (factory.isPresent()) {
      return "to have its method make the handler write `"
          + type.javaName()
          + "::"
          + factory.get()
          + "`";
    }
    return other
        .map(
            platform ->
                "it is a function of "
                    + platform
                    + "; implement `Handler<Request, Response>` instead")
        .orElse(
            "let it implement `Handler<Request, Response>`, or other types that fit its trigger");
  }
}
