package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.PhysicalName;
import dev.wherry.model.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Nothing that the app creates has the name of something else of its kind. */
final class PhysicalNameRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    Map<String, Resource> names = new HashMap<>();
    for (Resource resource : subject.resources()) {
      String name = name(resource, subject);
      Resource first = names.putIfAbsent(resource.kind() + " " + name, resource);
      if (first != null && isCreated(first, resource)) {
        report.accept(
            ManifestProblem.SAME_PHYSICAL_NAME
                .at(
                    resource.origin().location(),
                    "`"
                        + resource.name()
                        + "` and `"
                        + first.name()
                        + "` are both `"
                        + name
                        + "` on the platform")
                .hint(
                    "one is created, the other says `external`: use one resource, or another name"));
      }
    }
  }

  /** Two that both exist outside may be the same on purpose. */
  private static boolean isCreated(Resource first, Resource second) {
    return first.common().external().isEmpty() || second.common().external().isEmpty();
  }

  private static String name(Resource resource, Subject subject) {
    return resource
        .common()
        .external()
        .orElseGet(
            () ->
                PhysicalName.of(
                    subject.application().name(), subject.stage(), resource.name().value()));
  }
}
