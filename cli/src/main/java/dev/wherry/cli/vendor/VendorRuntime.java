package dev.wherry.cli.vendor;

import dev.wherry.cli.project.LocalProject;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.process.VendorRuntimeUnavailableException;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Path;

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

  /** How many bytes of an artifact are the user's and Wherry's. */
  long ownBytes(Path artifact) throws IOException;
}
