package dev.wherry.cli.vendor;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The runtimes that this Wherry knows, by whose they are. */
public final class VendorRuntimes {

  private final Map<ProviderName, VendorRuntime> byProvider;

  /** These; they are shown in this order. */
  public VendorRuntimes(List<VendorRuntime> runtimes) {
    Map<ProviderName, VendorRuntime> known = new LinkedHashMap<>();
    runtimes.forEach(one -> known.put(one.vendor().provider(), one));
    this.byProvider = Collections.unmodifiableMap(known);
  }

  /** All of them. */
  public List<VendorRuntime> all() {
    return List.copyOf(byProvider.values());
  }

  /** The one that a target's artifacts run on. */
  public VendorRuntime of(Target target) {
    VendorRuntime runtime = byProvider.get(target.provider());
    if (runtime == null) {
      throw new IllegalArgumentException("nothing runs `" + target.provider() + "` here");
    }
    return runtime;
  }

  /**
   * The target of the manifest that is meant; without one an app is compiled for any account.
   *
   * @param on a provider, or the name of a target
   * @throws CommandException when nothing here runs it, or it could be several
   */
  public Target target(ProjectRequest request, String on) {
    Manifest manifest = ManifestReader.read(request.manifest());
    List<Target> all =
        manifest.targets().stream().filter(one -> byProvider.containsKey(one.provider())).toList();
    Optional<Target> named = all.stream().filter(one -> one.name().value().equals(on)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    VendorRuntime runtime = meant(on);
    List<Target> fitting =
        all.stream().filter(one -> one.provider().equals(runtime.vendor().provider())).toList();
    if (fitting.size() > 1) {
      throw CommandException.usage(
          "the manifest has several targets on " + on + ", so one must be named",
          "`--on` with "
              + String.join(", ", fitting.stream().map(one -> one.name().value()).toList()));
    }
    return fitting.isEmpty() ? runtime.vendor().anywhere() : fitting.get(0);
  }

  private VendorRuntime meant(String on) {
    return all().stream()
        .filter(one -> one.vendor().provider().value().equals(on))
        .findFirst()
        .orElseThrow(() -> CommandException.usage("nothing runs `" + on + "` here", hint()));
  }

  private String hint() {
    return byProvider.keySet().stream()
            .sorted()
            .map(one -> "`--on " + one + "`, ")
            .collect(Collectors.joining())
        + "or the name of a target on one of them";
  }
}
