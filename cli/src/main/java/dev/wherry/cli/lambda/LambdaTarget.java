package dev.wherry.cli.lambda;

import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The target that {@code --on} means. */
public final class LambdaTarget {

  /** The provider. */
  public static final String AWS = "aws";

  /** Where functions think they are, when the manifest has no target on AWS. */
  static final String REGION = "us-east-1";

  private LambdaTarget() {}

  /** The target of the manifest that is meant; without one an app is compiled for any account. */
  public static Target of(ProjectRequest request, String on) {
    Manifest manifest = ManifestReader.read(request.manifest());
    List<Target> all = manifest.targets();
    Optional<Target> named = all.stream().filter(one -> one.name().value().equals(on)).findFirst();
    List<Target> ofAws = all.stream().filter(one -> one.provider().value().equals(AWS)).toList();
    if (named.isPresent() && ofAws.contains(named.get())) {
      return named.get();
    }
    if (!on.equals(AWS)) {
      throw CommandException.usage(
          "nothing runs `" + on + "` here", "`--on aws`, or the name of a target on AWS");
    }
    if (ofAws.size() > 1) {
      throw CommandException.usage(
          "the manifest has several targets on AWS, so one must be named",
          "`--on` with "
              + String.join(", ", ofAws.stream().map(one -> one.name().value()).toList()));
    }
    return ofAws.isEmpty() ? anywhere() : ofAws.get(0);
  }

  /** A target that no manifest names. */
  public static Target anywhere() {
    return new Target(
        new TargetName(AWS),
        new ProviderName(AWS),
        Optional.of(REGION),
        Map.of(),
        Origin.of(SourceLocation.startOf(AWS)));
  }
}
