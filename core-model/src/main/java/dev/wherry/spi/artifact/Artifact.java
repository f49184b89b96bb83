package dev.wherry.spi.artifact;

import java.nio.file.Path;

/**
 * An artifact on this machine's disk.
 *
 * @param id its name within the compilation
 * @param digest what it holds
 * @param file a zip
 * @param size of the zip, in bytes
 */
public record Artifact(ArtifactId id, ContentDigest digest, Path file, long size) {}
