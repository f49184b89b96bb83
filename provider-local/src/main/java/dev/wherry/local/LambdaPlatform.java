package dev.wherry.local;

import dev.wherry.local.lambda.LambdaClient;
import java.nio.file.Path;

/**
 * How functions get to run on Lambda's own runtime client.
 *
 * @param client the runtime client
 * @param javaHome of the Java that functions run on
 * @param feature the release of that Java
 * @param region what functions are told
 * @param build makes artifacts
 */
public record LambdaPlatform(
    LambdaClient client,
    Path javaHome,
    int feature,
    String region,
    ArtifactBuild<LambdaVersion> build) {}
