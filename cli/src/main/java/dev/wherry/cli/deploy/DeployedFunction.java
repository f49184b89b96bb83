package dev.wherry.cli.deploy;

import dev.wherry.engine.release.Release;
import dev.wherry.engine.workflow.Inspection.Deployed;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A function as it is deployed.
 *
 * @param name in the manifest
 * @param version what the platform calls it, where it counts versions
 * @param digest of its code, as the last release has it
 * @param drifted whether someone changed it since
 */
record DeployedFunction(
    String name, Optional<String> version, Optional<ContentDigest> digest, boolean drifted) {

  private static final String SUBJECT = "function ";
  private static final String VERSION = "Version";

  /** The functions of the last release, by name. */
  static List<DeployedFunction> of(Deployed deployed) {
    Map<String, List<NativeResource>> resources = new TreeMap<>();
    deployed
        .release()
        .ifPresent(
            release ->
                release
                    .revision()
                    .blueprint()
                    .resources()
                    .values()
                    .forEach(one -> sort(one, resources)));
    return resources.entrySet().stream()
        .map(one -> of(one.getKey(), one.getValue(), deployed))
        .toList();
  }

  private static void sort(NativeResource resource, Map<String, List<NativeResource>> resources) {
    if (resource.subject().startsWith(SUBJECT)) {
      resources
          .computeIfAbsent(
              resource.subject().substring(SUBJECT.length()), name -> new ArrayList<>())
          .add(resource);
    }
  }

  private static DeployedFunction of(
      String name, List<NativeResource> resources, Deployed deployed) {
    Map<ArtifactId, ContentDigest> artifacts =
        deployed.release().map(Release::revision).orElseThrow().artifacts();
    Optional<ContentDigest> digest =
        resources.stream()
            .flatMap(one -> one.properties().everything())
            .filter(Value.ArtifactDigest.class::isInstance)
            .flatMap(
                one ->
                    Optional.ofNullable(artifacts.get(((Value.ArtifactDigest) one).artifact()))
                        .stream())
            .findFirst();
    Optional<String> version =
        resources.stream()
            .flatMap(one -> observed(one, deployed).stream())
            .flatMap(one -> Optional.ofNullable(one.attributes().get(VERSION)).stream())
            .findFirst();
    boolean drifted =
        deployed.drift().stream()
            .anyMatch(drift -> drift.resource().subject().equals(SUBJECT + name));
    return new DeployedFunction(name, version, digest, drifted);
  }

  private static Optional<ObservedResource> observed(NativeResource resource, Deployed deployed) {
    return Optional.ofNullable(deployed.observed().resources().get(resource.id()));
  }

  /** For people. */
  String[] cells() {
    return new String[] {
      SUBJECT + name,
      version.map(one -> "version " + one).orElse(""),
      digest.map(one -> "code " + one.brief()).orElse(""),
      drifted ? "changed by someone" : ""
    };
  }
}
