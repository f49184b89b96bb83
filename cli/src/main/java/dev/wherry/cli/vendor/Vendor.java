package dev.wherry.cli.vendor;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Document;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A vendor, and what an app is told of it where the manifest has no target on it.
 *
 * @param provider its name in manifests
 * @param title its name in sentences
 * @param region where functions think they are
 * @param account what a compiler makes names of; nobody's
 */
public record Vendor(
    ProviderName provider, String title, String region, Map<String, String> account) {

  /** Copies the map in. */
  public Vendor {
    account = Map.copyOf(account);
  }

  /** A target that no manifest names. */
  public Target anywhere() {
    SourceLocation nowhere = SourceLocation.startOf(provider.value());
    return new Target(
        new TargetName(provider.value()),
        provider,
        Optional.of(region),
        account.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, one -> new Document.Text(one.getValue(), nowhere))),
        Origin.of(nowhere));
  }
}
