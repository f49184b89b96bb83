package dev.wherry.cli.vendor;

import dev.wherry.cli.project.LocalProject;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.process.VendorRuntimeUnavailableException;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A vendor's own runtime, as far as it can be had on this machine. */
public interface VendorRuntime {

  /** Whose it is. */
  Vendor vendor();

  /** Its name in sentences. */
  String title();

  /**
   * Finds it, and a Java for it.
   *
   * @param project read for a target of the vendor
   * @throws VendorRuntimeUnavailableException when it is not here; says how to get it
   */
  ReadyRuntime ready(LocalProject project) throws VendorRuntimeUnavailableException, IOException;

  /**
   * Makes what would be deployed, wherever it runs: where there are several, one of them.
   *
   * @param project read for a target of the vendor
   * @throws LocalStartException when the app cannot run there as it is written
   */
  Path artifact(LocalProject project, ProjectCode code) throws LocalStartException;

  /**
   * What runs the artifact itself where the runtime is not here; empty when nothing does, and only
   * the local runner can answer for the app.
   *
   * @throws IOException when it cannot be started
   */
  default Optional<StandIn> standIn(Path artifact) throws IOException {
    return Optional.empty();
  }

  /** How many bytes of an artifact are the user's and Wherry's. */
  long ownBytes(Path artifact) throws IOException;
}
