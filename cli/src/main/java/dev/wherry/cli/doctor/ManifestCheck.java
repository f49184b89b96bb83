package dev.wherry.cli.doctor;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.manifest.Manifest;
import dev.wherry.engine.manifest.ManifestReader;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import java.nio.file.Files;

/** Whether there is a manifest that reads. */
public final class ManifestCheck implements Check {

  private static final String SUBJECT = "manifest";

  private final ManifestRequest request;
  private final StageName stage;

  /** A check of one manifest and stage. */
  public ManifestCheck(ManifestRequest request, StageName stage) {
    this.request = request;
    this.stage = stage;
  }

  @Override
  public Finding run() {
    if (!Files.exists(request.file())) {
      return Finding.warning(
          SUBJECT,
          "there is no " + request.file() + " here",
          "go to a project's folder, or begin one with `wherry init DIR`");
    }
    Manifest manifest = ManifestReader.read(request);
    long errors =
        manifest.resolve(stage, Target.local()).diagnostics().stream()
            .filter(Diagnostic::isError)
            .count();
    return errors == 0
        ? Finding.good(SUBJECT, request.file() + " reads without an error")
        : Finding.bad(
            SUBJECT,
            request.file() + " has " + errors + (errors == 1 ? " error" : " errors"),
            "`wherry validate` shows where");
  }
}
