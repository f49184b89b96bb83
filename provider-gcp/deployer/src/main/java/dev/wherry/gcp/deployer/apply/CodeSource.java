package dev.wherry.gcp.deployer.apply;

import dev.wherry.spi.artifact.ContentDigest;
import java.nio.file.Path;

/** Where the code of functions comes from: the artifacts that are kept. */
@FunctionalInterface
public interface CodeSource {

  /** An artifact as a file of this machine, which stays there as long as the connection is open. */
  Path file(ContentDigest digest) throws InterruptedException;
}
