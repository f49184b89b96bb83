package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import java.util.function.Consumer;

/** A private function needs the target's network. */
final class NetworkRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    boolean hasNetwork =
        subject.target().isLocal() || subject.target().origin().keys().containsKey("network");
    for (FunctionSpec function : subject.functions()) {
      if (function.privateNetwork() && !hasNetwork) {
        report.accept(
            ManifestProblem.NO_NETWORK
                .at(
                    function.origin().at("network"),
                    "`"
                        + function.name()
                        + "` runs in a private network, but target `"
                        + subject.target().name()
                        + "` names none")
                .hint("add `network` to the target, or keep the function from it with `targets`"));
      }
    }
    if (subject.functions().stream().anyMatch(FunctionSpec::privateNetwork)) {
      empty(subject, report);
    }
  }

  /** A list of nothing would leave its functions outside of any network, without a word. */
  private static void empty(Subject subject, Consumer<Diagnostic> report) {
    if (subject.target().settings().get("network") instanceof Document.Fields network) {
      network
          .values()
          .forEach(
              (name, value) -> {
                if (value instanceof Document.Items items && items.values().isEmpty()) {
                  report.accept(
                      ManifestProblem.NO_NETWORK
                          .at(
                              value.location(),
                              "`"
                                  + name
                                  + "` of target `"
                                  + subject.target().name()
                                  + "` is empty, where private functions are to run")
                          .hint("write at least one of them"));
                }
              });
    }
  }
}
