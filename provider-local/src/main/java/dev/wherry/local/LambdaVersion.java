package dev.wherry.local;

import dev.wherry.spi.blueprint.Blueprint;
import java.nio.file.Path;

/**
 * One version of an app as it would be deployed to AWS.
 *
 * @param artifact the zip that every function shares
 * @param blueprint names every function's configuration
 */
public record LambdaVersion(Path artifact, Blueprint blueprint) {}
