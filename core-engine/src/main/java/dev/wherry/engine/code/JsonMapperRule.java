package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.engine.code.type.Types;
import dev.wherry.model.Application;
import dev.wherry.model.JsonSettings;
import java.util.List;
import java.util.function.Consumer;

/** The manifest names a JSON mapper that the project does not have. */
final class JsonMapperRule implements ProjectRule {

  private static final String INTERFACE = "dev/wherry/function/JsonMapper";

  @Override
  public void check(ProjectClasses project, Consumer<Diagnostic> report) {
    project.applications().forEach(application -> check(application, project, report));
  }

  private static void check(
      Application application, ProjectClasses project, Consumer<Diagnostic> report) {
    String mapper = application.json().mapper();
    if (mapper.equals(JsonSettings.BUILT_IN) || !project.classes().isComplete()) {
      return;
    }
    String className =
        switch (mapper) {
          case "jackson" -> "com/fasterxml/jackson/databind/ObjectMapper";
          case "gson" -> "com/google/gson/Gson";
          default -> mapper.replace('.', '/');
        };
    if (project.classes().find(className).isEmpty()) {
      report.accept(
          error(application, "the JSON mapper `" + mapper + "` is not on the class path")
              .hint(
                  "add the dependency that has `"
                      + className.replace('/', '.')
                      + "`, or leave `mapper` out for the built-in one"));
    } else if (!isMapper(project, mapper, className)) {
      report.accept(
          error(
                  application,
                  "the JSON mapper `"
                      + mapper
                      + "` does not implement `dev.wherry.function.JsonMapper`")
              .hint("let it implement `read` and `write` of that interface"));
    }
  }

  private static boolean isMapper(ProjectClasses project, String mapper, String className) {
    TypeRef.Named type = new TypeRef.Named(className, List.of());
    return mapper.equals("jackson")
        || mapper.equals("gson")
        || !(new Types(project.classes()).ancestor(type, INTERFACE) instanceof Types.Missing);
  }

  private static Diagnostic error(Application application, String message) {
    return Diagnostic.error(CodeProblems.NO_MAPPER, message).at(application.origin().at("json"));
  }
}
