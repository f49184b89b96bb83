package dev.wherry.engine.manifest.shape;

import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.shape.Value.Form;
import dev.wherry.model.HandlerName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The code behind a function, as it is written. */
final class Handlers {

  private static final String IDENTIFIER = "[\\p{L}_$][\\p{L}\\p{M}\\p{N}_$]*";
  private static final String CLASS = IDENTIFIER + "(\\." + IDENTIFIER + ")*";
  private static final String FORM = CLASS + "(::" + IDENTIFIER + ")?";
  private static final Pattern PATTERN = Pattern.compile(FORM);
  private static final Pattern FILE = Pattern.compile("\\.(java|class|kt)$");
  private static final Set<String> CALLED_BY_WHERRY = Set.of("handle", "handleRequest", "apply");
  private static final String NO_SLIP =
      "(?!.*(\\.(java|class|kt)|::(handle|handleRequest|apply))$)";

  /** A class, or a static factory. */
  static final Value<HandlerName> VALUE =
      Value.of(
          ManifestProblem.BAD_HANDLER,
          Form.pattern("a class, or a class and its static factory method", NO_SLIP + FORM),
          Handlers::parse);

  private Handlers() {}

  private static HandlerName parse(String text) throws RefusedException {
    if (!PATTERN.matcher(text).matches() || FILE.matcher(text).find()) {
      throw new RefusedException("`" + text + "` is no handler", hint(text));
    }
    int suffix = text.indexOf("::");
    if (suffix < 0) {
      return new HandlerName(text, Optional.empty());
    }
    String method = text.substring(suffix + 2);
    if (CALLED_BY_WHERRY.contains(method)) {
      throw new RefusedException(
          "`::" + method + "` names the method that is called; Wherry always calls `handle`",
          "drop the suffix: `" + text.substring(0, suffix) + "`");
    }
    return new HandlerName(text.substring(0, suffix), Optional.of(method));
  }

  private static String hint(String text) {
    String name = FILE.matcher(text.strip()).replaceAll("").replace('/', '.').replace("#", "::");
    return PATTERN.matcher(name).matches()
        ? "write `" + name + "`"
        : "write the class with its package: `com.example.Greet`, or `com.example.App::greet`";
  }
}
