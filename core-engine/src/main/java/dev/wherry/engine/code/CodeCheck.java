package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.code.classfile.ClassPath;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.HandlerName;
import dev.wherry.model.JsonSettings;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

  /** Asked in a review, and only where those above found no error. */
  private static final HandlerRule REFLECTION_RULE = new ReflectionRule();

  private static final List<ProjectRule> PROJECT_RULES =
      List.of(new JsonMapperRule(), new OwnClassesRule());

  private CodeCheck() {}

  /**
   * Everything that is wrong with the code, in the order of the manifest. Where the libraries are
   * not known, what depends on them is not judged.
   */
  public static List<Diagnostic> check(Application application, ProjectCode code) {
    return check(List.of(application), code);
  }

  /**
   * The same for all that one build is for, such as an app's targets: every class is read once, and
   * what is the same for several is judged once.
   */
  public static List<Diagnostic> check(List<Application> applications, ProjectCode code) {
    return check(applications, code, CodeCheck::problems);
  }

  /** The same, and what works but costs a cold start. */
  public static List<Diagnostic> review(List<Application> applications, ProjectCode code) {
    return check(applications, code, CodeCheck::problemsAndCosts);
  }

  private static List<Diagnostic> check(
      List<Application> applications,
      ProjectCode code,
      Function<HandlerCode, List<Diagnostic>> judge) {
    List<Diagnostic> found = new ArrayList<>();
    try (ClassPath classes = new ClassPath(code)) {
      Set<Judged> judged = new HashSet<>();
      for (Application application : applications) {
        for (FunctionSpec function : application.functions().values()) {
          if (judged.add(Judged.of(application, function))) {
            found.addAll(judge.apply(new HandlerCode(application, function, classes)));
          }
        }
      }
      ProjectClasses project = new ProjectClasses(applications, code, classes);
      PROJECT_RULES.forEach(rule -> rule.check(project, found::add));
      classes.problems().stream().map(CodeProblems::unreadable).forEach(found::add);
    }
    return found.stream().distinct().toList();
  }

  /** All of a function that its code is judged by. */
  private record Judged(
      HandlerName handler, SourceLocation place, List<Trigger> triggers, JsonSettings json) {

    static Judged of(Application application, FunctionSpec function) {
      return new Judged(
          function.handler(),
          function.origin().at("handler"),
          function.triggers(),
          application.json());
    }
  }

  private static List<Diagnostic> problems(HandlerCode handler) {
    List<Diagnostic> found = new ArrayList<>();
    HANDLER_RULES.forEach(rule -> rule.check(handler, found::add));
    return found;
  }

  private static List<Diagnostic> problemsAndCosts(HandlerCode handler) {
    List<Diagnostic> found = problems(handler);
    if (found.stream().noneMatch(Diagnostic::isError)) {
      REFLECTION_RULE.check(handler, found::add);
    }
    return found;
  }
}
