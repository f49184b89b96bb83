package dev.wherry.engine.workflow;

import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.model.Application;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;
import java.nio.file.Path;

/**
 * An app and where it shall run.
 *
 * @param destination where
 * @param provider who runs it
 * @param application as the destination's stage and target see it
 * @param source its code
 * @param folder where artifacts are assembled
 */
public record DeployTarget(
    Destination destination,
    CloudProvider provider,
    Application application,
    AssemblySource source,
    Path folder) {}
