package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.Target;
import dev.wherry.model.Trigger;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Provider;
import dev.wherry.spi.Support;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a target cannot give. Nothing is left out in silence. */
public final class TargetSupport {

  private final Application application;
  private final Target target;
  private final Capabilities capabilities;

  private TargetSupport(Application application, Target target, Capabilities capabilities) {
    this.application = application;
    this.target = target;
    this.capabilities = capabilities;
  }

  /**
   * Errors for what a provider does not have, warnings for what the local runner does not run.
   *
   * @param known the providers of this program
   */
  public static List<Diagnostic> check(
      Application application, Target target, Collection<? extends Provider> known) {
    Optional<? extends Provider> provider =
        known.stream().filter(one -> one.name().equals(target.provider())).findFirst();
    return provider.isPresent()
        ? new TargetSupport(application, target, provider.get().capabilities()).check()
        : List.of(noCompiler(target));
  }

  private static Diagnostic noCompiler(Target target) {
    return ManifestProblem.NO_COMPILER
        .at(
            target.origin().location(),
            "this version has no compiler for `"
                + target.provider()
                + "`, which target `"
                + target.name()
                + "` needs")
        .hint("the manifest itself was checked; `dev` and `invoke` run it without a target");
  }

  private List<Diagnostic> check() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (FunctionSpec function : application.functions().values()) {
      for (Trigger trigger : function.triggers()) {
        if (capabilities.of(trigger.kind()) == Support.UNSUPPORTED) {
          diagnostics.add(trigger(function, trigger));
        }
      }
    }
    for (Resource resource : application.resources().values()) {
      if (capabilities.of(resource.kind()) == Support.UNSUPPORTED) {
        diagnostics.add(resource(resource));
      }
    }
    return diagnostics;
  }

  private Diagnostic trigger(FunctionSpec function, Trigger trigger) {
    String word = trigger.kind().word();
    return target.isLocal()
        ? ManifestProblem.NOT_RUN_LOCALLY
            .at(
                trigger.origin().location(),
                "the local runner does not run `"
                    + word
                    + "` triggers yet; `"
                    + function.name()
                    + "` is not called by this one")
            .hint("call it with `wherry invoke " + function.name() + "`")
        : ManifestProblem.TRIGGER_UNSUPPORTED
            .at(
                trigger.origin().location(),
                "`"
                    + target.provider()
                    + "` has no `"
                    + word
                    + "` triggers, which `"
                    + function.name()
                    + "` needs on target `"
                    + target.name()
                    + "`")
            .hint("keep the function from this target with `targets`");
  }

  private Diagnostic resource(Resource resource) {
    String word = resource.kind().word();
    return target.isLocal()
        ? ManifestProblem.NOT_RUN_LOCALLY
            .at(
                resource.origin().location(),
                "the local runner has no " + word + " yet; calls to `" + resource.name() + "` fail")
            .hint("try what uses it on a target that has it")
        : ManifestProblem.RESOURCE_UNSUPPORTED
            .at(
                resource.origin().location(),
                "`"
                    + target.provider()
                    + "` has no "
                    + word
                    + ", which `"
                    + resource.name()
                    + "` is to be on target `"
                    + target.name()
                    + "`")
            .hint("leave the target to an app without it");
  }
}
