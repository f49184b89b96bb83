package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.classfile.ClassPath;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ProjectCode;
import java.util.ArrayList;
import java.util.List;

/** Checks compiled code against an application by reading class files. */
public final class CodeCheck {

  /** In this order: what is wrong with a class is said before what is wrong with its types. */
  private static final List<HandlerRule> HANDLER_RULES =
      List.of(
          new MissingClassRule(),
          new NoHandlerRule(),
          new AbstractHandlerRule(),
          new ConstructorRule(),
          new FactoryRule(),
          new OpenTypesRule(),
          new TriggerInputRule(),
          new InputBindingRule(),
          new OutputBindingRule(),
          new PathParameterRule());

  /** Asked only where those above found no error. */
  private static final HandlerRule REFLECTION_RULE = new ReflectionRule();

  private static final List<ProjectRule> PROJECT_RULES =
      List.of(new JsonMapperRule(), new OwnClassesRule());

  private CodeCheck() {}

  /**
   * Everything that is wrong with the code, in the order of the manifest. Where the libraries are
   * not known, what depends on them is not judged.
   */
  public static List<Diagnostic> check(Application application, ProjectCode code) {
    List<Diagnostic> found = new ArrayList<>();
    try (ClassPath classes = new ClassPath(code)) {
      for (FunctionSpec function : application.functions().values()) {
        HandlerCode handler = new HandlerCode(application, function, classes);
        found.addAll(check(handler));
      }
      ProjectClasses project = new ProjectClasses(application, code, classes);
      PROJECT_RULES.forEach(rule -> rule.check(project, found::add));
      classes.problems().stream().map(CodeProblems::unreadable).forEach(found::add);
    }
    return found.stream().distinct().toList();
  }

  private static List<Diagnostic> check(HandlerCode handler) {
    List<Diagnostic> found = new ArrayList<>();
    HANDLER_RULES.forEach(rule -> rule.check(handler, found::add));
    if (found.stream().noneMatch(Diagnostic::isError)) {
      REFLECTION_RULE.check(handler, found::add);
    }
    return found;
  }
}
