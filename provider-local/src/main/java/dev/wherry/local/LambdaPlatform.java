package dev.wherry.local;

import dev.wherry.local.lambda.LambdaClient;
import java.nio.file.Path;

/**
 * How functions get to run on Lambda's own runtime client.
 *
 * @param client the runtime client
 * @param javaHome of the Java that functions run on
 * @param region what functions are told
 * @param build makes artifacts
 */
public record LambdaPlatform(
    LambdaClient client, Path javaHome, String region, LambdaBuild build) {}
