package dev.wherry.local;

import dev.wherry.local.worker.WorkerHome;
import java.nio.file.Path;

/**
 * How functions get to run on Azure's Java worker.
 *
 * @param worker the worker
 * @param javaHome of the Java that functions run on
 * @param feature the release of that Java
 * @param build makes artifacts
 */
public record WorkerPlatform(
    WorkerHome worker, Path javaHome, int feature, ArtifactBuild<WorkerVersion> build) {}
