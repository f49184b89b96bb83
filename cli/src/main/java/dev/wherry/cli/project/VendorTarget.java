package dev.wherry.cli.project;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.model.Document;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The target whose artifact runs on this machine, on its vendor's own runtime. */
public final class VendorTarget {

  /** Amazon's Lambda. */
  public static final String AWS = "aws";

  /** Google's Cloud Run functions. */
  public static final String GCP = "gcp";

  /** Azure Functions. */
  public static final String AZURE = "azure";

  /** Where functions think they are, when the manifest has no target on AWS. */
  public static final String AWS_REGION = "us-east-1";

  private static final String AZURE_REGION = "eastus";
  private static final String GCP_REGION = "us-central1";
  private static final List<String> PROVIDERS = List.of(AWS, AZURE, GCP);

  private VendorTarget() {}

  /**
   * The target of the manifest that is meant; without one an app is compiled for any account.
   *
   * @param on a provider, or the name of a target
   */
  public static Target of(ProjectRequest request, String on) {
    Manifest manifest = ManifestReader.read(request.manifest());
    List<Target> all =
        manifest.targets().stream()
            .filter(one -> PROVIDERS.contains(one.provider().value()))
            .toList();
    Optional<Target> named = all.stream().filter(one -> one.name().value().equals(on)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    if (!PROVIDERS.contains(on)) {
      throw CommandException.usage(
          "nothing runs `" + on + "` here",
          "`--on aws`, `--on azure`, `--on gcp`, or the name of a target on one of them");
    }
    List<Target> fitting = all.stream().filter(one -> one.provider().value().equals(on)).toList();
    if (fitting.size() > 1) {
      throw CommandException.usage(
          "the manifest has several targets on " + on + ", so one must be named",
          "`--on` with "
              + String.join(", ", fitting.stream().map(one -> one.name().value()).toList()));
    }
    return fitting.isEmpty() ? anywhere(on) : fitting.get(0);
  }

  /** A target that no manifest names. */
  public static Target anywhere(String provider) {
    SourceLocation nowhere = SourceLocation.startOf(provider);
    return new Target(
        new TargetName(provider),
        new ProviderName(provider),
        Optional.of(region(provider)),
        account(provider).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, one -> new Document.Text(one.getValue(), nowhere))),
        Origin.of(nowhere));
  }

  private static String region(String provider) {
    return switch (provider) {
      case AZURE -> AZURE_REGION;
      case GCP -> GCP_REGION;
      default -> AWS_REGION;
    };
  }

  /** What a compiler makes names of; nobody's. */
  private static Map<String, String> account(String provider) {
    return switch (provider) {
      case AZURE -> Map.of("subscription", "00000000-0000-0000-0000-000000000000");
      case GCP -> Map.of("project", "local-project");
      default -> Map.of();
    };
  }
}
