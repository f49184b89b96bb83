package dev.wherry.cli.command;

import dev.wherry.testkit.reference.ReferenceCloud;
import dev.wherry.testkit.reference.ReferenceStyle;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a project whose target {@code aws} is a cloud in memory. */
abstract class OnOneCloud {

  Cli cli;
  SampleProject project;
  ReferenceCloud cloud;

  @BeforeEach
  final void prepare(@TempDir Path root) {
    cli = new Cli(root);
    project = SampleProject.in(cli.directory).manifest(SampleProject.ON_AWS);
    cloud = cli.cloud("aws", ReferenceStyle.RESOURCES);
  }
}
