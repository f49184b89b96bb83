package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
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
  }
}
