package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.Nearest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The manifest names a class that is not there. */
final class MissingClassRule implements HandlerRule {

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    if (handler.type().isPresent()) {
      return;
    }
    String message = "there is no class " + handler.shown();
    // It may stand in a library, and those are not known before a build by Wherry.
    Diagnostic missing =
        handler.classes().isComplete()
            ? handler.error(CodeProblems.MISSING_CLASS, message)
            : Diagnostic.warning(CodeProblems.MISSING_CLASS, message + " among the project's own")
                .at(handler.function().origin().at("handler"));
    report.accept(missing.hint(hint(handler)));
  }

  private static String hint(HandlerCode handler) {
    String wanted = handler.function().handler().className();
    Map<String, String> bySimpleName = new HashMap<>();
    for (String name : handler.classes().ownNames()) {
      String javaName = name.replace('/', '.');
      if (javaName.replace('$', '.').equals(wanted)) {
        return "a nested class is written `" + javaName + "`";
      }
      bySimpleName.putIfAbsent(simple(javaName), javaName);
    }
    Optional<String> elsewhere = Optional.ofNullable(bySimpleName.get(simple(wanted)));
    return elsewhere
        .or(() -> Nearest.to(simple(wanted), bySimpleName.keySet()).map(bySimpleName::get))
        .map(name -> "did you mean `" + name + "`?")
        .orElse(
            bySimpleName.isEmpty()
                ? "no classes were built: build the project, or name them with `build.jar`"
                : "write the package and the class: `com.example.Greet`");
  }

  private static String simple(String javaName) {
    return javaName.substring(javaName.lastIndexOf('.') + 1);
  }
}
