package dev.wherry.local;

import dev.wherry.local.invoker.Invokers;
import java.nio.file.Path;

/**
 * How functions get to run on Google's invoker.
 *
 * @param invokers the invokers
 * @param javaHome of the Java that functions run on
 * @param feature the release of that Java
 * @param build makes artifacts
 */
public record InvokerPlatform(
    Invokers invokers, Path javaHome, int feature, ArtifactBuild<InvokerVersion> build) {}
