package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.BoundMembers.Known;
import dev.wherry.engine.code.BoundMembers.Member;
import dev.wherry.engine.code.classfile.ClassFile;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.runtime.bind.JsonNames;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;

/** A route has a path parameter that nothing in the input takes. */
final class PathParameterRule implements HandlerRule {

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    Optional<Set<String>> names =
        handler.signature().flatMap(signature -> names(handler, signature.input()));
    names.ifPresent(
        known -> {
          for (Trigger trigger : handler.function().triggers()) {
            if (trigger instanceof Trigger.Http http) {
              http.routes().forEach(route -> check(handler, route, known, report));
            }
          }
        });
  }

  private static void check(
      HandlerCode handler, Route route, Set<String> names, Consumer<Diagnostic> report) {
    for (String parameter : route.parameters()) {
      if (!names.contains(parameter)) {
        Diagnostic warning =
            Diagnostic.warning(
                    CodeProblems.PATH_PARAMETER,
                    "nothing in the input of " + handler.shown() + " takes `{" + parameter + "}`")
                .at(route.location());
        report.accept(
            warning.hint(
                Nearest.to(parameter, names)
                    .map(near -> "did you mean `{" + near + "}`?")
                    .orElse("add a component `" + parameter + "` to it, or take `Request`")));
      }
    }
  }

  /** The names that members can have; empty when the input is nothing with known members. */
  private static Optional<Set<String>> names(HandlerCode handler, TypeRef input) {
    boolean value = InputType.of(input) == InputType.VALUE;
    if (!value || !(input instanceof TypeRef.Named named)) {
      return Optional.empty();
    }
    Optional<ClassFile> file = handler.classes().find(named.name());
    return file.filter(known -> known.permitted().isEmpty() && !known.is(Opcodes.ACC_ENUM))
        .flatMap(known -> names(handler, known, named));
  }

  private static Optional<Set<String>> names(
      HandlerCode handler, ClassFile file, TypeRef.Named input) {
    BoundMembers members = new BoundMembers(handler.classes(), Bindability.Use.READ);
    if (!(members.of(file, input) instanceof Known known) || known.members().isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>(file.jsonNames());
    for (String name : known.members().stream().map(Member::name).toList()) {
      names.addAll(List.of(name, JsonNames.snakeCase(name)));
    }
    return Optional.of(names);
  }
}
